package org.nurtureadvisor.problem;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Finding> errors;
    private final transient Map<String, String> headers;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /**
     * @param errors every single thing that is wrong
     */
    public ProblemException(ProblemCode code, String detail, List<Finding> errors) {
        this(code, detail, errors, Map.of());
    }

    /** What a request is answered with in which one thing is wrong: INVALID_REQUEST. */
    public static ProblemException invalid(Finding error) {
        return new ProblemException(ProblemCode.INVALID_REQUEST, error.detail(), List.of(error));
    }

    private ProblemException(
            ProblemCode code, String detail, List<Finding> errors, Map<String, String> headers) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
        this.headers = headers;
    }

    /** The same problem, answered with a header that it had not. */
    public ProblemException with(String header, String value) {
        Map<String, String> more = new TreeMap<>(headers);
        more.put(header, value);
        return new ProblemException(code, getMessage(), errors, more);
    }

    public ProblemCode code() {
        return code;
    }

    /** Every single thing that is wrong; empty where there is nothing to point at. */
    public List<Finding> errors() {
        return errors;
    }

    Map<String, String> headers() {
        return headers;
    }

    public Problem toProblem(String traceId) {
        return Problem.of(code, getMessage(), errors, traceId);
    }
}
