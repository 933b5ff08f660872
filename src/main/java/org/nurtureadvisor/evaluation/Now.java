package org.nurtureadvisor.evaluation;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instant of a request that does not say for when to evaluate. */
final class Now {

    private Now() {}

    /**
     * Whole seconds: finer time says nothing about a relationship, and makes answers hard to
     * compare.
     */
    static Instant instant() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
