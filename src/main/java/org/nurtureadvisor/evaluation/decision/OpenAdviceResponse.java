package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What is still to be done for a customer: what the latest decisions advise, less what was acted on
 * and what is past its day.
 *
 * @param customer the CRM's own id
 * @param advice best first
 */
public record OpenAdviceResponse(String customer, List<OpenResponse> advice) {

    /**
     * A piece of open advice.
     *
     * @param decision id of the decision that gave it
     * @param asOf the instant for which it was given
     */
    public record OpenResponse(UUID decision, Instant asOf, AdviceResponse advice) {}
}
