package org.nurtureadvisor.vocabulary;

/** The steps on which trust grows, lowest first (Thurber's client intimacy). */
public enum LadderStep {
    /** A small extra the client never asked for, with no ask attached. */
    LAGNIAPPE,
    /** A proposal made because you know the client. */
    SUGGESTED,
    /** The client asks, you answer well. */
    REQUESTED,
    /** The client counts on it without asking. */
    EXPECTED
}
