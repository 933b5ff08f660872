package org.nurtureadvisor.customer;

import java.time.LocalDate;
import java.util.Collections;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Gathers the days, within bounds, on which facts change by themselves. */
final class TurningDays {

    private final LocalDate after;
    private final LocalDate until;
    private final NavigableSet<LocalDate> days = new TreeSet<>();

    TurningDays(LocalDate after, LocalDate until) {
        this.after = after;
        this.until = until;
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

    LocalDate until() {
        return until;
    }

    NavigableSet<LocalDate> all() {
        return Collections.unmodifiableNavigableSet(days);
    }

    private void add(LocalDate day) {
        if (day.isAfter(after) && !day.isAfter(until)) {
            days.add(day);
        }
    }
}
