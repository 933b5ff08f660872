package org.nurtureadvisor.request;

import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.stream.Stream;

/**
 * What a client demands of that which it wants changed: that it is still what the client has seen
 * ({@code If-Match}), or that there is nothing yet ({@code If-None-Match: *}).
 */
public final class Precondition {

    private final Request request;
    private final HttpHeaders headers;

    public Precondition(Request request, HttpHeaders headers) {
        this.request = request;
        this.headers = headers;
    }

    /**
     * Ends a request to change what is not there, where the client has seen it.
     *
     * @throws ProblemException PRECONDITION_FAILED
     */
    public void holdsForNothing() {
        if (has(HttpHeaders.IF_MATCH)) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_FAILED,
                    "There is nothing here any more that If-Match could match.");
        }
    }

    /**
     * Ends a request to change what is not, or not known to be, what the client has seen.
     *
     * @param current of what is there
     * @throws ProblemException PRECONDITION_FAILED with the current tag, or PRECONDITION_REQUIRED
     */
    public void holdsFor(EntityTag current) {
        if (request.evaluatePreconditions(current) != null) {
            throw new ProblemException(
                            ProblemCode.PRECONDITION_FAILED,
                            (has(HttpHeaders.IF_MATCH) && !isSeen(current)
                                            ? "It has been changed since"
                                            : "It is there already, and If-None-Match wants none")
                                    + "; the header ETag names how it is now.")
                    .with(HttpHeaders.ETAG, written(current));
        }
        refuseWithoutIfMatch();
    }

    /**
     * Ends a request to change what has no tag, unless the client wants it changed however it is.
     *
     * @throws ProblemException PRECONDITION_FAILED, or PRECONDITION_REQUIRED
     */
    public void holdsForAnything() {
        refuseWithoutIfMatch();
        if (!headers.getHeaderString(HttpHeaders.IF_MATCH).strip().equals("*")) {
            holdsForNothing();
        }
    }

    private void refuseWithoutIfMatch() {
        if (!has(HttpHeaders.IF_MATCH)) {
            throw new ProblemException(
                    ProblemCode.PRECONDITION_REQUIRED,
                    "A change of what is there has the header If-Match, with the ETag that a GET"
                            + " gives.");
        }
    }

    private boolean isSeen(EntityTag current) {
        return Stream.of(headers.getHeaderString(HttpHeaders.IF_MATCH).split(","))
                .map(String::strip)
                .anyMatch(tag -> tag.equals("*") || tag.equals(written(current)));
    }

    private boolean has(String header) {
        return headers.getHeaderString(header) != null;
    }

    private static String written(EntityTag tag) {
        return "\"" + tag.getValue() + "\"";
    }
}
