package org.nurtureadvisor.vocabulary;

/** How the stages that rules find reached become one placement. */
public enum ModelKind {
    /** Ordered; a stage holds only where every required stage below it holds too. */
    LADDER,
    /** Ordered; the highest stage reached, unless one that dominates is reached. */
    STRATA,
    /** Unordered; the stage that most speaks for. */
    TYPES,
    /**
     * Strata that measure one thing, LOW to EXTREMELY_HIGH, for other models to read; no
     * relationship model.
     */
    LEVEL;

    /** Whether a stage can be higher than another. */
    public boolean isOrdered() {
        return this != TYPES;
    }
}
