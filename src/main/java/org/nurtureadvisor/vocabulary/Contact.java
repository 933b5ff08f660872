package org.nurtureadvisor.vocabulary;

/** How a piece of advice touches the client, which decides the consent it needs. */
public enum Contact {
    /** Not at all: work inside the house. */
    NONE,
    /** To serve: an answer, a repair, a promise kept. Needs no consent to marketing. */
    SERVICE,
    /** To win: an extra, a proposal, an invitation. Needs consent to marketing. */
    MARKETING
}
