package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.evaluation.EvaluationRequest.CustomerReference;
import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;
import org.nurtureadvisor.evaluation.EvaluationResponse.Receipt;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.vocabulary.ActionKind;

import java.time.Instant;
import java.util.List;

/**
 * Whether to do what somebody is about to do.
 *
 * @param verdict GO if no rule objects, STOP if one says that it would do harm
 * @param reasons the gravest first; empty for GO
 * @param advice what to do next with this customer, best first, at most three pieces
 * @param warnings what the request named that there is no word for, what had to be assumed, and
 *     placements that contradict each other
 */
public record ActionCheckResponse(
        Instant asOf,
        @Schema(nullable = true) CustomerReference customer,
        ActionKind action,
        CheckVerdict verdict,
        List<ObjectionResponse> reasons,
        List<AdviceResponse> advice,
        List<Finding> warnings,
        Receipt receipt) {

    static final int MOST_ADVICE = 3;

    /**
     * What a rule has against it.
     *
     * @param rule id of the rule
     * @param instead what to do instead; absent where the rule does not say, where a graver one
     *     does, and where a guardrail would hold that back in its turn
     */
    public record ObjectionResponse(
            CheckVerdict verdict,
            String rule,
            String because,
            @JsonInclude(JsonInclude.Include.NON_NULL) String instead) {}
}
