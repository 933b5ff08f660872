package org.nurtureadvisor.rules.engine;

/** Counts the rules that fire for one customer, up to a limit. */
final class Firings {

    private final int limit;
    private int count;

    Firings(int limit) {
        this.limit = limit;
    }

    /**
     * One more rule is about to fire.
     *
     * @throws FiringLimitException if that is one too many
     */
    void add() {
        if (++count > limit) {
            throw new FiringLimitException(limit);
        }
    }
}
