package org.nurtureadvisor.rules.language;

/** What the text of a field is the name of. A name of what is not there is a mistake. */
public enum Naming {
    /** It is no name. */
    NOTHING,
    MODEL,
    STAGE,
    ADVICE,
    TOPIC,
    OWNER,
    RULE
}
