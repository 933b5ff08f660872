package org.nurtureadvisor.evaluation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import java.util.UUID;

/** Who moved, in which model, by which decision. */
@Embeddable
record MoveId(
        @Column(name = "customer_id") String customer,
        String model,
        @Column(name = "decision_id") UUID decision) {}
