package org.nurtureadvisor.vocabulary;

/**
 * A moment on which a relationship turns. Source: Stages of Customer Relationship, "meet, know,
 * trust, agree".
 */
public enum Moment {
    /** Attention has been caught and has to become interest. */
    INITIATION,
    /** Trust has been built and has to become an agreement. */
    CULMINATION
}
