package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Check;

/** Collects what rules have against an action. */
final class CollectedObjections extends Objecting<Check> implements Check {

    @Override
    Check verb() {
        return this;
    }

    @Override
    public Check stop(Action action) {
        return open(CheckVerdict.STOP);
    }

    @Override
    public Check caution(Action action) {
        return open(CheckVerdict.CAUTION);
    }
}
