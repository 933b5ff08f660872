package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;

/** Collects what the rules of one phase say, and is itself the verb with which they say it. */
abstract class Collected {

    private Rule rule;

    /** A rule is about to speak. */
    final void firing(Rule rule) {
        this.rule = rule;
    }

    /** Id of the rule that speaks. */
    final String rule() {
        return rule.id();
    }
}
