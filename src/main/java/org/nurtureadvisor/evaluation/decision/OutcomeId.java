package org.nurtureadvisor.evaluation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import java.util.UUID;

/**
 * Which advice, and what became of it.
 *
 * @param code of the advice
 */
@Embeddable
record OutcomeId(
        @Column(name = "decision_id") UUID decision,
        String code,
        @Enumerated(EnumType.STRING) OutcomeKind kind) {}
