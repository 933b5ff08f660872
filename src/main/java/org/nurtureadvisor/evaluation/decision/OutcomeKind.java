package org.nurtureadvisor.evaluation.decision;

/** What may become of a piece of advice. */
public enum OutcomeKind {
    /** Somebody saw it. */
    SHOWN,
    /** Somebody will do it. */
    ACCEPTED,
    /** Nobody will do it. */
    DISMISSED,
    /** It was done. */
    DONE;

    /** Whether it speaks for the advice. */
    boolean isTaken() {
        return this == ACCEPTED || this == DONE;
    }
}
