package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.UUID;

/** Where decisions are. */
final class DecisionLocation {

    private static final String PATH = "/v1/decisions/";

    private DecisionLocation() {}

    static String of(UUID id) {
        return PATH + id;
    }

    /** The decision that is at a location given by {@link #of}. */
    static UUID id(String location) {
        return UUID.fromString(location.substring(PATH.length()));
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException DECISION_NOT_FOUND if it is none
     */
    static UUID read(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw notFound(id);
        }
    }

    static ProblemException notFound(Object id) {
        return new ProblemException(
                ProblemCode.DECISION_NOT_FOUND, "There is no decision '" + id + "'.");
    }
}
