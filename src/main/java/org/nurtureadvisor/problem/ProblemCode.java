package org.nurtureadvisor.problem;

import java.util.Locale;

/**
 * The catalogue of everything a request can be answered with instead of a result. Codes are stable.
 */
public enum ProblemCode {
    MALFORMED_JSON(400, "The body is not JSON"),
    INVALID_REQUEST(400, "The request says something that cannot be"),
    UNKNOWN_PROPERTY(400, "The request names something there is no word for"),
    NOT_FOUND(404, "There is nothing here"),
    CUSTOMER_NOT_FOUND(404, "There is no such customer"),
    DECISION_NOT_FOUND(404, "There is no such decision"),
    ERASURE_NOT_FOUND(404, "There is no such erasure"),
    LOAD_NOT_FOUND(404, "There is no such load"),
    MAPPING_NOT_FOUND(404, "There is no such mapping"),
    MODEL_NOT_FOUND(404, "There is no such relationship model"),
    RUN_NOT_FOUND(404, "There is no such run over the portfolio"),
    METHOD_NOT_ALLOWED(405, "This cannot be done here"),
    NOT_ACCEPTABLE(406, "The answer is not to be had in this format"),
    EVALUATION_OUT_OF_ORDER(409, "The customer was evaluated for a later instant already"),
    EVENT_CONFLICT(409, "An event is known with other content"),
    OUTCOME_CONFLICT(409, "An outcome is known with other content"),
    RELEASE_UNUSABLE(409, "The decision cannot be repeated by this version of the service"),
    REQUEST_IN_FLIGHT(409, "The same is being done right now"),
    DECISION_ERASED(410, "The person that this decision is about was erased"),
    PRECONDITION_FAILED(412, "What is to be changed is not what the client has seen"),
    BODY_TOO_LARGE(413, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(415, "The body is in a format that cannot be read"),
    FIRING_LIMIT_EXCEEDED(422, "The rules say more about this customer than they may"),
    TOO_MANY_EVENTS(422, "There are more events of this customer than one evaluation may read"),
    IDEMPOTENCY_KEY_REUSED(422, "The key was used for something else"),
    PRECONDITION_REQUIRED(428, "A change says what it is based on"),
    BAD_REQUEST(400, "The request cannot be understood"),
    INTERNAL_ERROR(500, "Something went wrong on our side"),
    DATABASE_UNAVAILABLE(503, "The database cannot be reached"),
    TOO_MANY_LOADS(503, "As many loads are running as may run at once");

    private final int status;
    private final String title;

    ProblemCode(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** HTTP status. */
    public int status() {
        return status;
    }

    /** The same for every problem of this code. */
    public String title() {
        return title;
    }

    /** Names the kind of problem, as RFC 9457 asks; not an address. */
    public String type() {
        return "urn:nurture-advisor:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The code for a failure of which nothing but its HTTP status is known. */
    static ProblemCode ofStatus(int status) {
        return switch (status) {
            case 404 -> NOT_FOUND;
            case 405 -> METHOD_NOT_ALLOWED;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> BODY_TOO_LARGE;
            case 415 -> UNSUPPORTED_MEDIA_TYPE;
            default -> status >= 400 && status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
    }
}
