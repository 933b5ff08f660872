package org.nurtureadvisor.vocabulary;

import java.time.Instant;

/** How a placement differs from the one before it. */
public enum Movement {
    /** There was no placement before. */
    ENTERED,
    /** Up. */
    ADVANCED,
    /** The same stage as before. */
    HELD,
    /** Down. */
    SLIPPED,
    /** Back at, or above, a stage that was lost before. */
    RECOVERED;

    /**
     * How a customer came to a stage of a model.
     *
     * @param previous null where there was no placement before
     */
    static Movement to(String stage, Model model, PreviousPlacement previous) {
        if (previous == null) {
            return ENTERED;
        }
        int up = model.rank(stage) - model.rank(previous.stage());
        if (up == 0) {
            return HELD;
        }
        return up > 0 ? ADVANCED : SLIPPED;
    }

    /** When the customer entered the stage that this movement led to; null where unknown. */
    public Instant since(PreviousPlacement previous, Instant asOf) {
        return this == HELD ? previous.since() : asOf;
    }
}
