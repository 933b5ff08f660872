package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.PathId;

import java.time.Instant;
import java.util.UUID;

/** What the id of a decision says: where it is, and when it was recorded. */
final class DecisionId {

    static final String PATH = "/v1/decisions";

    private DecisionId() {}

    static String location(UUID id) {
        return PATH + "/" + id;
    }

    /** The decision that is at a {@link #location}. */
    static UUID at(String location) {
        return UUID.fromString(location.substring(PATH.length() + 1));
    }

    /** Those of version 7 begin with the milliseconds. */
    static Instant recordedAt(UUID id) {
        return Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16);
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException DECISION_NOT_FOUND if it is none
     */
    static UUID read(String id) {
        return PathId.read(id, DecisionId::notFound);
    }

    static ProblemException notFound(Object id) {
        return new ProblemException(
                ProblemCode.DECISION_NOT_FOUND, "There is no decision '" + id + "'.");
    }
}
