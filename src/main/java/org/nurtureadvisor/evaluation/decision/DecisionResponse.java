package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.annotation.JsonRawValue;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.evaluation.EvaluationResponse;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A decision with all that repeats it.
 *
 * @param customer the CRM's own id
 * @param asOf the instant for which was evaluated
 * @param recordedAt when
 * @param release digest of the rule files
 * @param engine version of the service
 * @param explain how much was explained
 * @param run the portfolio run it is part of; null for a single evaluation
 * @param given what was evaluated: a request that has the same answer by the same rules
 * @param answer what was answered
 * @param outcomes what became of the advice, in the order of time
 */
public record DecisionResponse(
        UUID id,
        String customer,
        Instant asOf,
        Instant recordedAt,
        String release,
        String engine,
        @Schema(enumeration = {"none", "summary", "full"}) String explain,
        @Schema(nullable = true) UUID run,
        @JsonRawValue @Schema(ref = "EvaluationRequest") String given,
        @JsonRawValue @Schema(implementation = EvaluationResponse.class) String answer,
        List<OutcomeResponse> outcomes) {

    static DecisionResponse from(DecisionEntity decision, List<OutcomeEntity> outcomes) {
        return new DecisionResponse(
                decision.id,
                decision.customer,
                decision.asOf,
                decision.recordedAt(),
                decision.release,
                decision.engine,
                decision.explain().wireName(),
                decision.run,
                json(decision.given),
                json(decision.answer),
                outcomes.stream().map(OutcomeResponse::from).toList());
    }

    private static String json(byte[] zipped) {
        return new String(GzippedJson.unzip(zipped), StandardCharsets.UTF_8);
    }
}
