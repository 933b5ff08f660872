package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

/** The most bytes that a request for one customer may have. */
record RequestSize(int bytes) {

    static RequestSize most(HttpConfig config) {
        return new RequestSize(Math.toIntExact(config.maxRequestSize().asLongValue()));
    }

    ProblemException exceeded() {
        return new ProblemException(
                ProblemCode.BODY_TOO_LARGE,
                "A request for one customer has at most "
                        + bytes
                        + " bytes. For many customers there is NDJSON, one request a line.");
    }
}
