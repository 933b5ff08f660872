package org.nurtureadvisor.portfolio.run;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.PathId;

import java.util.UUID;

/** Where runs are. */
final class RunLocation {

    static final String PATH = "/v1/portfolio/evaluations";

    private RunLocation() {}

    static String of(UUID id) {
        return PATH + "/" + id;
    }

    static UUID id(String location) {
        return UUID.fromString(location.substring(PATH.length() + 1));
    }

    /**
     * The id in a path.
     *
     * @throws ProblemException RUN_NOT_FOUND if there can be no such run
     */
    static UUID read(String written) {
        return PathId.read(written, RunLocation::notFound);
    }

    static ProblemException notFound(String id) {
        return new ProblemException(
                ProblemCode.RUN_NOT_FOUND, "There is no run '" + id + "' over the portfolio.");
    }
}
