package org.nurtureadvisor.vocabulary;

/** What a piece of advice asks of the client. */
public enum Ask {
    /** Nothing: it gives, answers or prepares. */
    NOTHING,
    /** An opinion, a rating or an answer to a question. */
    FEEDBACK,
    /** A purchase, a larger one, or another one. */
    SALE,
    /** A renewed or longer contract. */
    RENEWAL,
    /** A public word of praise. */
    TESTIMONIAL,
    /** An introduction to somebody else. */
    REFERRAL,
    /** To plan, risk or build something together. */
    JOINT_PROJECT
}
