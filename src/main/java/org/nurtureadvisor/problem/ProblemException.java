package org.nurtureadvisor.problem;

import java.util.List;

/** Ends a request with a problem. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemCode code;
    private final transient List<Finding> errors;

    public ProblemException(ProblemCode code, String detail) {
        this(code, detail, List.of());
    }

    /**
     * @param errors every single thing that is wrong
     */
    public ProblemException(ProblemCode code, String detail, List<Finding> errors) {
        super(detail, null, false, false);
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public ProblemCode code() {
        return code;
    }

    /** Every single thing that is wrong; empty where there is nothing to point at. */
    public List<Finding> errors() {
        return errors;
    }

    public Problem toProblem(String traceId) {
        return Problem.of(code, getMessage(), errors, traceId);
    }
}
