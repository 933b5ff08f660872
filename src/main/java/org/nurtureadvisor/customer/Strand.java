package org.nurtureadvisor.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The events of one type, oldest first, with their days worked out once. */
final class Strand {

    private final List<Event> events;
    private final boolean recorded;
    private final Instant[] instants;
    private final LocalDate[] days;

    Strand(List<Event> events, boolean recorded) {
        this.events = List.copyOf(events);
        this.recorded = recorded;
        this.instants = new Instant[events.size()];
        this.days = new LocalDate[events.size()];
        for (int i = 0; i < events.size(); i++) {
            instants[i] = events.get(i).at();
            days[i] = events.get(i).day();
        }
    }

    /** Whether the sender records this type, so that none seen means that there was none. */
    boolean recorded() {
        return recorded;
    }

    List<Event> events() {
        return events;
    }

    LocalDate day(int index) {
        return days[index];
    }

    int countUpTo(Instant instant) {
        return countUpTo(instant, instants);
    }

    int countUpTo(LocalDate day) {
        return countUpTo(day, days);
    }

    /** How many of the sorted values are not greater than the bound. */
    private static <T extends Comparable<? super T>> int countUpTo(T bound, T[] sorted) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle].compareTo(bound) <= 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
