package org.nurtureadvisor.evaluation.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Decisions about a customer.
 *
 * @param customer the CRM's own id
 * @param decisions the latest first
 * @param next cursor of the next page; null on the last
 */
public record DecisionsResponse(
        String customer,
        List<DecisionSummaryResponse> decisions,
        @Schema(nullable = true) String next) {

    /**
     * A decision, as a list shows it.
     *
     * @param asOf the instant for which was evaluated
     * @param recordedAt when
     * @param release digest of the rule files
     * @param engine version of the service
     * @param run the portfolio run it is part of; null for a single evaluation
     */
    public record DecisionSummaryResponse(
            UUID id,
            Instant asOf,
            Instant recordedAt,
            String release,
            String engine,
            @Schema(nullable = true) UUID run) {

        static DecisionSummaryResponse from(DecisionSummary decision) {
            return new DecisionSummaryResponse(
                    decision.id(),
                    decision.asOf(),
                    DecisionId.recordedAt(decision.id()),
                    decision.release(),
                    decision.engine(),
                    decision.run());
        }
    }
}
