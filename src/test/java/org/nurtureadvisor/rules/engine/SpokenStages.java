package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;

import java.util.function.ToIntFunction;

/** What stage rules would say, did they speak: they are asked whether they hold. */
final class SpokenStages {

    private SpokenStages() {}

    /** Says its id and its stage. */
    static Speech<String> of(Rule rule, ToIntFunction<String> slotOf) {
        return frame -> rule.id() + " " + rule.places().stage();
    }
}
