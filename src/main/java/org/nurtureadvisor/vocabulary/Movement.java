package org.nurtureadvisor.vocabulary;

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
    RECOVERED
}
