package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;

/** Gathers the days, within bounds, on which the facts of a group change by themselves. */
final class TurningDays {

    private final LocalDate after;
    private final LocalDate until;
    private final NavigableSet<LocalDate> ofAny = new TreeSet<>();
    private final Map<FactDefinition, TurningDays> ofOne = new HashMap<>();
    private final Set<FactDefinition> ofNone = new HashSet<>();

    TurningDays(LocalDate after, LocalDate until) {
        this.after = after;
        this.until = until;
    }

    /**
     * Gathers days on which no fact of the group turns but this one, and none that follows from it.
     */
    TurningDays only(String fact) {
        return ofOne.computeIfAbsent(Facts.get(fact), any -> new TurningDays(after, until));
    }

    /** These facts of the group turn on no day, nor does any other from which they follow. */
    void never(String... facts) {
        for (String fact : facts) {
            ofNone.add(Facts.get(fact));
        }
    }

    /** The events are counted in these windows, so facts turn as they leave them. */
    void leaving(Seen events, Window... windows) {
        for (Window window : windows) {
            for (Event event : events.in(window)) {
                add(window.leaves(event.day()));
            }
        }
    }

    /** The day counts up to and including its end; null is a day that is not known. */
    void pastDay(LocalDate day) {
        if (day != null) {
            add(day.plusDays(1));
        }
    }

    /** Days are counted from the day on; null is a day that is not known. */
    void fromDay(LocalDate day) {
        if (day != null) {
            add(day);
        }
    }

    LocalDate until() {
        return until;
    }

    /** The days on which some of these facts of the group may turn. */
    NavigableSet<LocalDate> turning(Collection<FactDefinition> facts) {
        NavigableSet<LocalDate> days = new TreeSet<>();
        if (!ofNone.containsAll(facts)) {
            days.addAll(ofAny);
        }
        for (FactDefinition fact : facts) {
            if (ofOne.containsKey(fact)) {
                days.addAll(ofOne.get(fact).ofAny);
            }
        }
        return days;
    }

    private void add(LocalDate day) {
        if (day.isAfter(after) && !day.isAfter(until)) {
            ofAny.add(day);
        }
    }
}
