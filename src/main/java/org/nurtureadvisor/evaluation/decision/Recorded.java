package org.nurtureadvisor.evaluation.decision;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * What was decided, and is recorded.
 *
 * @param answer JSON
 */
record Recorded(UUID id, String answer) {

    static Recorded of(Decided decided) {
        return of(decided.id(), decided.json());
    }

    static Recorded of(DecisionEntity decision) {
        return of(decision.id, GzippedJson.unzip(decision.answer));
    }

    private static Recorded of(UUID id, byte[] json) {
        return new Recorded(id, new String(json, StandardCharsets.UTF_8));
    }
}
