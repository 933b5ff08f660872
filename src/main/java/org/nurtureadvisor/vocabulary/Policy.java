package org.nurtureadvisor.vocabulary;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/**
 * Which moves between its stages a model allows.
 *
 * @param forwardOnly whether a stage once entered is never lost
 * @param dwellDays whole days a customer stays in a stage before moving on to a higher one; 0 where
 *     none are asked
 */
public record Policy(boolean forwardOnly, int dwellDays) {

    /** Every move, at any time. */
    public static final Policy FREE = new Policy(false, 0);

    /**
     * Whether a customer may move.
     *
     * @param levels how many stages, up or, negative, down
     * @param daysInStage whole days since the customer entered the stage left; null where unknown,
     *     which holds nobody back
     */
    public boolean allows(int levels, Integer daysInStage) {
        if (levels < 0) {
            return !forwardOnly;
        }
        return levels == 0 || daysInStage == null || daysInStage >= dwellDays;
    }

    /**
     * First day, in UTC, from whose beginning on a customer may move to a higher stage.
     *
     * @param since when the customer entered the stage
     */
    public LocalDate movesOnFrom(Instant since) {
        Instant dwelt = since.plus(Duration.ofDays(dwellDays));
        return LocalDate.ofInstant(dwelt.minusNanos(1), ZoneOffset.UTC).plusDays(1);
    }
}
