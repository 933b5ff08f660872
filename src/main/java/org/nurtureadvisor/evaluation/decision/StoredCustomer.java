package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.evaluation.Settled;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What the store knows of a customer, as of an instant. */
final class StoredCustomer {

    private final String id;
    private final String name;
    private final String facts;
    private final String business;
    private final List<String> recorded;
    private final List<StoredPlacement> placements = new ArrayList<>();
    private final List<Settled> settled = new ArrayList<>();
    private String events = "[]";

    /**
     * @param name null where there is none
     * @param facts JSON, groups of facts
     * @param business JSON, what is normal
     * @param recorded types of events of which none means that there were none
     */
    StoredCustomer(String id, String name, String facts, String business, List<String> recorded) {
        this.id = id;
        this.name = name;
        this.facts = facts;
        this.business = business;
        this.recorded = recorded;
    }

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
        return id;
    }

    String name() {
        return name;
    }

    String facts() {
        return facts;
    }

    String business() {
        return business;
    }

    List<String> recorded() {
        return recorded;
    }

    List<StoredPlacement> placements() {
        return placements;
    }

    List<Settled> settled() {
        return settled;
    }

    /** JSON, a list of events. */
    String events() {
        return events;
    }

    void add(StoredPlacement placement) {
        placements.add(placement);
    }

    void add(Settled advice) {
        settled.add(advice);
    }

    void add(String allEvents) {
        events = allEvents;
    }

    /** Whether the customer was evaluated for a later instant. */
    boolean isAheadOf(Instant asOf) {
        return placements.stream().anyMatch(placement -> placement.asOf().isAfter(asOf));
    }
}
