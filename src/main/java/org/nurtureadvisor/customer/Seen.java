package org.nurtureadvisor.customer;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/** The events of one type seen up to one instant, oldest first. */
final class Seen {

    private final Strand strand;
    private final int size;
    private final LocalDate today;

    Seen(Strand strand, int size, LocalDate today) {
        this.strand = strand;
        this.size = size;
        this.today = today;
    }

    /**
     * Whether a number of these events can be told: unknown is not zero, so none seen counts as
     * none only where the sender records the type.
     */
    boolean known() {
        return size > 0 || recorded();
    }

    boolean recorded() {
        return strand.recorded();
    }

    boolean isEmpty() {
        return size == 0;
    }

    int size() {
        return size;
    }

    Integer count() {
        return known() ? size : null;
    }

    Integer count(Window window) {
        return known() ? size - countBefore(window) : null;
    }

    Integer count(Predicate<Event> condition) {
        return known() ? count(all(), condition) : null;
    }

    Integer count(Window window, Predicate<Event> condition) {
        return known() ? count(in(window), condition) : null;
    }

    /** How many different values the events carry. */
    Integer countDifferent(Function<Event, ?> value) {
        if (!known()) {
            return null;
        }
        Set<Object> values = new HashSet<>();
        for (Event event : all()) {
            values.add(value.apply(event));
        }
        return values.size();
    }

    List<Event> all() {
        return strand.events().subList(0, size);
    }

    List<Event> in(Window window) {
        return strand.events().subList(countBefore(window), size);
    }

    /** The days of those events for which the condition holds. */
    NavigableSet<LocalDate> days(Predicate<Event> condition) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        for (Event event : all()) {
            if (condition.test(event)) {
                days.add(event.day());
            }
        }
        return days;
    }

    LocalDate day(int index) {
        return strand.day(index);
    }

    Event last() {
        return strand.events().get(size - 1);
    }

    /** Null if there is none. */
    LocalDate firstDay() {
        return isEmpty() ? null : day(0);
    }

    /** Null if there is none. */
    LocalDate lastDay() {
        return isEmpty() ? null : day(size - 1);
    }

    Integer daysSinceLast() {
        return Days.between(lastDay(), today);
    }

    /** What the latest event that says anything of it says; null if none does. */
    <T> T latest(Function<Event, T> value) {
        for (int i = size - 1; i >= 0; i--) {
            T stated = value.apply(strand.events().get(i));
            if (stated != null) {
                return stated;
            }
        }
        return null;
    }

    /** The same of a yes or no; where the sender records the type and nobody said yes, it is no. */
    Boolean latestAnswer(Function<Event, Boolean> value) {
        Boolean answer = latest(value);
        return answer == null && recorded() ? Boolean.FALSE : answer;
    }

    private int countBefore(Window window) {
        return Math.min(size, strand.countUpTo(window.before(today)));
    }

    private static int count(List<Event> events, Predicate<Event> condition) {
        int count = 0;
        for (Event event : events) {
            if (condition.test(event)) {
                count++;
            }
        }
        return count;
    }
}
