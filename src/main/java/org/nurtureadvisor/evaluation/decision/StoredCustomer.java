package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.customer.record.StoredEvent;
import org.nurtureadvisor.evaluation.Settled;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * What the store knows of a customer, as of an instant.
 *
 * @param stated what the CRM states
 * @param events the earliest first; null where there are more than an evaluation may read
 * @param placements where the customer stood
 * @param settled advice that is not to be given again yet
 */
record StoredCustomer(
        Stated stated,
        List<StoredEvent> events,
        List<StoredPlacement> placements,
        List<Settled> settled) {

    /**
     * What the CRM states.
     *
     * @param name null where there is none
     * @param facts JSON, as in a request
     * @param business JSON, as in a request
     * @param recorded types of events of which none means that there were none
     */
    record Stated(String id, String name, String facts, String business, List<String> recorded) {}

    /**
     * Where the customer stood in a model.
     *
     * @param stage the last one known; null where there was none
     * @param since when it was entered
     * @param highest the highest ever held; null where stages have no order
     * @param asOf of the evaluation that said so
     */
    record StoredPlacement(
            String model, String stage, Instant since, String highest, Instant asOf) {}

    String id() {
        return stated.id();
    }

    /** The last stage known in a model, whatever rules it was by; null where there was none. */
    String lastStage(String model) {
        return placements.stream()
                .filter(placement -> placement.model().equals(model))
                .findAny()
                .map(StoredPlacement::stage)
                .orElse(null);
    }

    /** The instant for which the customer was evaluated, where it is later than this one. */
    Optional<Instant> evaluatedAfter(Instant asOf) {
        return placements.stream()
                .map(StoredPlacement::asOf)
                .filter(last -> last.isAfter(asOf))
                .max(Comparator.naturalOrder());
    }
}
