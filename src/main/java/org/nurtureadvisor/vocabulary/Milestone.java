package org.nurtureadvisor.vocabulary;

/** A day that matters to the client. */
public enum Milestone {
    /** Of the client, or of the company. */
    BIRTHDAY,
    /** Of the first purchase, or of the relationship. */
    ANNIVERSARY,
    /** A contract or subscription runs out. */
    RENEWAL,
    /** Any other day the client told us of: an opening, a fair, a season. */
    OTHER
}
