package org.nurtureadvisor.vocabulary;

/** Whom the customer buys for. */
public enum Segment {
    /** A private person. */
    CONSUMER,
    /** A company or another organisation. */
    BUSINESS
}
