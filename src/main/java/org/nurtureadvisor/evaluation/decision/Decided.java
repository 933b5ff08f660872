package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.evaluation.EvaluationResponse;

import java.math.BigDecimal;
import java.util.UUID;

/**
 * A decision, about to be recorded.
 *
 * @param given what was evaluated, JSON
 * @param answer what was answered
 * @param json the answer as JSON
 * @param worth what the customer spent in 12 months; null where unknown
 */
record Decided(
        UUID id,
        String customer,
        byte[] given,
        EvaluationResponse answer,
        byte[] json,
        BigDecimal worth) {}
