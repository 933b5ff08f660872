package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.evaluation.EvaluationResponse.CriterionResponse;
import org.nurtureadvisor.vocabulary.Movement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Where a customer stands, and how it came there.
 *
 * @param customer the CRM's own id
 * @param placements where the customer stands now, by model
 * @param history moves from stage to stage, the latest first
 * @param next cursor of the next page of the history; null on the last
 */
public record PlacementsResponse(
        String customer,
        List<CurrentPlacementResponse> placements,
        List<MoveResponse> history,
        @Schema(nullable = true) String next) {

    /**
     * Where a customer stands in one model, by the latest decision about it.
     *
     * @param stage null where too little is known; then previous, since and highest are those of
     *     the last stage known
     * @param rank place of the stage, the lowest being 1; null without a stage or an order
     * @param previous the stage before the latest decision
     * @param since when the stage was entered
     * @param highest the highest stage ever held; null where stages have no order
     * @param asOf the instant for which it was evaluated
     * @param slipsOn first day on which, if nothing more happens, the stage is lost; null where
     *     that does not come within five years
     * @param slipsTo the stage then
     * @param decision id of the decision
     * @param days whole days spent in each stage, up to {@code asOf}
     */
    public record CurrentPlacementResponse(
            String model,
            @Schema(nullable = true) String stage,
            @Schema(nullable = true) Integer rank,
            @Schema(nullable = true) Movement movement,
            @Schema(nullable = true) String previous,
            @Schema(nullable = true) Instant since,
            @Schema(nullable = true) String highest,
            Instant asOf,
            @Schema(nullable = true) LocalDate slipsOn,
            @Schema(nullable = true) String slipsTo,
            UUID decision,
            Map<String, Long> days) {

        static CurrentPlacementResponse from(PlacementEntity placement, Map<String, Long> days) {
            return new CurrentPlacementResponse(
                    placement.id.model(),
                    placement.stage,
                    placement.rank == null ? null : Integer.valueOf(placement.rank),
                    placement.movement,
                    placement.previous,
                    placement.since,
                    placement.highest,
                    placement.asOf,
                    placement.slipsOn,
                    placement.slipsTo,
                    placement.decision,
                    days);
        }
    }

    /**
     * A move from stage to stage.
     *
     * @param from null for the first stage known
     * @param asOf the instant for which it was found
     * @param days whole days spent in the stage, up to the next move or the latest evaluation
     * @param decision id of the decision that found it
     * @param why null where the decision is past its time, or was erased
     */
    public record MoveResponse(
            String model,
            Movement movement,
            @Schema(nullable = true) String from,
            String to,
            Instant asOf,
            long days,
            UUID decision,
            @Schema(nullable = true) ReasonResponse why) {}

    /**
     * What decided.
     *
     * @param rules ids of the rules that place the customer in the stage
     * @param criteria theirs
     * @param lacking what the next stage up lacked; absent at the top
     */
    public record ReasonResponse(
            List<String> rules,
            @Schema(implementation = CriterionResponse[].class) JsonNode criteria,
            @Schema(implementation = CriterionResponse[].class)
                    @JsonInclude(JsonInclude.Include.NON_NULL)
                    JsonNode lacking) {}
}
