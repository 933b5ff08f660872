package org.nurtureadvisor.vocabulary;

import java.time.Instant;

/** How a placement differs from the one before it. */
public enum Movement {
    /** There was no placement before, or, where stages have no order, another one. */
    ENTERED,
    /** Up, to a stage not held before. */
    ADVANCED,
    /** The same stage as before. */
    HELD,
    /** Down. */
    SLIPPED,
    /** Up, to or beyond a stage that was lost before. */
    RECOVERED;

    /**
     * How a customer came to a stage of a model.
     *
     * @param previous null where there was no placement before
     */
    static Movement to(String stage, Model model, PreviousPlacement previous) {
        if (previous == null || previous.stage() == null) {
            return ENTERED;
        }
        if (stage.equals(previous.stage())) {
            return HELD;
        }
        if (!model.kind().isOrdered()) {
            return ENTERED;
        }
        if (model.rank(stage) < model.rank(previous.stage())) {
            return SLIPPED;
        }
        return model.rank(previous.highest()) > model.rank(previous.stage()) ? RECOVERED : ADVANCED;
    }

    /**
     * Whether it happens in models of this kind: up and down there is only where there is order.
     */
    public boolean isPossibleIn(ModelKind kind) {
        return kind.isOrdered() || this == ENTERED || this == HELD;
    }

    /** When the customer entered the stage that this movement led to; null where unknown. */
    public Instant since(PreviousPlacement previous, Instant asOf) {
        return this == HELD ? previous.since() : asOf;
    }
}
