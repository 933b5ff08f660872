package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;
import java.util.UUID;

/**
 * What comes of evaluating the same again by the same rules.
 *
 * @param decision id of the decision
 * @param release digest of the rule files, then and now
 * @param identical whether the answer is the same, apart from the version of the service
 * @param engine version of the service that decided
 * @param replayedBy version of the service that evaluated again
 * @param differences where the answers differ; none where they are identical
 */
public record ReplayResponse(
        UUID decision,
        String release,
        boolean identical,
        String engine,
        String replayedBy,
        List<Difference> differences) {

    static ReplayResponse of(DecisionEntity decision, Replay replay) {
        return new ReplayResponse(
                decision.id,
                decision.release,
                replay.differences().isEmpty(),
                decision.engine,
                replay.engine(),
                replay.differences());
    }

    /**
     * Where two answers differ.
     *
     * @param pointer JSON Pointer (RFC 6901) into the answer
     * @param recorded what is there in the recorded one; null where nothing is
     * @param replayed what is there in the new one; null where nothing is
     */
    public record Difference(
            String pointer,
            @Schema(implementation = Object.class) JsonNode recorded,
            @Schema(implementation = Object.class) JsonNode replayed) {}
}
