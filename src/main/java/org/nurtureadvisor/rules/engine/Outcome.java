package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;

/** Collects what the rules of one phase say. */
interface Outcome {

    /** The verb that is handed to the rules. */
    Object verb();

    /** A rule is about to speak. */
    void firing(Rule rule);
}
