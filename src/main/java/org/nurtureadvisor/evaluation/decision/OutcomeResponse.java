package org.nurtureadvisor.evaluation.decision;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What became of a piece of advice.
 *
 * @param decision id of the decision that gave it
 * @param code of the advice
 * @param at when
 * @param effect what came of it, in somebody's words; null where nothing was said
 * @param until first day on which the same may be advised again, although nothing has changed, if
 *     it was dismissed or done; what was only shown or accepted is advised before, too
 */
public record OutcomeResponse(
        UUID decision,
        String code,
        OutcomeKind kind,
        Instant at,
        @Schema(nullable = true) String effect,
        LocalDate until) {

    static OutcomeResponse from(OutcomeEntity outcome) {
        return new OutcomeResponse(
                outcome.id.decision(),
                outcome.id.code(),
                outcome.id.kind(),
                outcome.at,
                outcome.effect,
                outcome.until);
    }
}
