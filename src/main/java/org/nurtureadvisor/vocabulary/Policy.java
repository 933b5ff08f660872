package org.nurtureadvisor.vocabulary;

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
}
