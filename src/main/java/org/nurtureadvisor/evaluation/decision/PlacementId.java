package org.nurtureadvisor.evaluation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** Whom, and in which model. */
@Embeddable
record PlacementId(@Column(name = "customer_id") String customer, String model) {}
