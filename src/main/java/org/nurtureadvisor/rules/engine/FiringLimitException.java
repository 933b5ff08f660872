package org.nurtureadvisor.rules.engine;

/** A customer made more rules of one kind fire in one model than an evaluation is allowed. */
public final class FiringLimitException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int limit;

    FiringLimitException(int limit) {
        super("more than " + limit + " rules fired for one customer");
        this.limit = limit;
    }

    public int limit() {
        return limit;
    }
}
