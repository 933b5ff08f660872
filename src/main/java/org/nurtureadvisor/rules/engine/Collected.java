package org.nurtureadvisor.rules.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * What the rules of one phase say of one customer, up to a limit.
 *
 * @param <T> what they say
 */
final class Collected<T> {

    private final int limit;
    private final List<T> said = new ArrayList<>();

    Collected(int limit) {
        this.limit = limit;
    }

    /**
     * One more rule has fired.
     *
     * @throws FiringLimitException if that is one too many
     */
    void add(T said) {
        if (this.said.size() == limit) {
            throw new FiringLimitException(limit);
        }
        this.said.add(said);
    }

    /** In the order in which it was said. */
    List<T> said() {
        return said;
    }
}
