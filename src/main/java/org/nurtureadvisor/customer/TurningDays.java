package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

/** Gathers the days, within bounds, on which the facts of a group change by themselves. */
final class TurningDays {

    private final LocalDate after;
    private final LocalDate until;
    private final NavigableSet<LocalDate> ofAny = new TreeSet<>();
    private final Map<FactDefinition, TurningDays> ofOne = new HashMap<>();

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

    /** The days on which some fact of the group turns. */
    NavigableSet<LocalDate> all() {
        NavigableSet<LocalDate> all = new TreeSet<>(ofAny);
        ofOne.values().forEach(one -> all.addAll(one.ofAny));
        return all;
    }

    /** The days on which one fact of the group may turn, in one list or two. */
    List<NavigableSet<LocalDate>> turning(FactDefinition fact) {
        TurningDays own = ofOne.get(fact);
        return own == null ? List.of(ofAny) : List.of(ofAny, own.ofAny);
    }

    private void add(LocalDate day) {
        if (day.isAfter(after) && !day.isAfter(until)) {
            ofAny.add(day);
        }
    }
}
