package org.nurtureadvisor.rules.page;

/** Under which heading of a page advice stands. */
public enum Heading {
    /** That of a stage. */
    STAGE,
    /** Too little is known to place the client. */
    NO_STAGE,
    /** The rule asks for no stage. */
    ANY_STAGE,
    /** The rule asks for a stage that is missing below one that is reached. */
    SKIPPED,
    /** The rule asks how the client came to its stage, or how long it has been there. */
    MOVE
}
