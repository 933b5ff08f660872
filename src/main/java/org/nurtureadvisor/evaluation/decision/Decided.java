package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.evaluation.EvaluationResponse;

import java.util.UUID;

/**
 * A decision, about to be recorded.
 *
 * @param customer as the store knew it before
 * @param given what was evaluated, JSON
 * @param answer what was answered
 * @param json the answer as JSON
 */
record Decided(
        Round round,
        UUID id,
        StoredCustomer customer,
        byte[] given,
        EvaluationResponse answer,
        byte[] json,
        Worth worth) {}
