package org.nurtureadvisor.vocabulary;

/** What the number of a fact counts. */
public enum Unit {
    /** No unit: a word, a date, yes or no. */
    NONE,
    /** How many. */
    COUNT,
    /** Whole days since a date: one more with every day that passes. */
    DAYS,
    /** Whole days until a date: one less with every day that passes. */
    DAYS_LEFT,
    /** A length of time in days, which stays the same while days pass. */
    INTERVAL,
    /** A part of a whole, 0 to 1. */
    SHARE,
    /** An answer on the scale from 0 (worst) to 10 (best). */
    SCORE,
    /** An amount of money; its currency stands beside it. */
    MONEY,
    /** A multiple of what is normal, 1.0 being normal. */
    RATIO
}
