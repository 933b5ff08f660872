package org.nurtureadvisor.customer;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Something that waits for its conclusion: a complaint to be resolved, a commitment to be kept.
 *
 * @param opening the event that began it
 * @param conclusion the follow-up that ended it; null if none did
 */
record Matter(Event opening, Event conclusion) {

    /**
     * Joins each opening to the first follow-up that concludes it. A follow-up concludes the
     * opening it names, else the latest before it that is still open then; one that finds nothing
     * to conclude is passed over.
     *
     * @param openings in {@link Event#ORDER}
     * @param followUps in {@link Event#ORDER}
     */
    static List<Matter> match(List<Event> openings, List<Event> followUps) {
        Map<String, Event> conclusions = new HashMap<>();
        Deque<Event> open = new ArrayDeque<>();
        int opened = 0;
        for (Event followUp : followUps) {
            while (opened < openings.size()
                    && Event.ORDER.compare(openings.get(opened), followUp) < 0) {
                open.push(openings.get(opened++));
            }
            concludedBy(followUp, open)
                    .ifPresent(
                            opening -> {
                                open.remove(opening);
                                conclusions.put(opening.id(), followUp);
                            });
        }
        return openings.stream()
                .map(opening -> new Matter(opening, conclusions.get(opening.id())))
                .toList();
    }

    private static Optional<Event> concludedBy(Event followUp, Deque<Event> latestFirst) {
        return latestFirst.stream()
                .filter(opening -> followUp.of() == null || followUp.of().equals(opening.id()))
                .findFirst();
    }

    boolean isConcluded(Instant asOf) {
        return conclusion != null && !conclusion.at().isAfter(asOf);
    }

    boolean isConcludedAfter(LocalDate day) {
        return conclusion != null && conclusion.day().isAfter(day);
    }
}
