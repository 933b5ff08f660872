package org.nurtureadvisor.rules.language;

import java.util.EnumSet;
import java.util.Set;

/** What the rules of a file are for, which decides what they may ask and do. */
public enum Purpose {
    /** When is a customer at which stage. */
    STAGES(Verb.PLACE, EnumSet.of(FactType.CUSTOMER)),
    /** What to do next. */
    ADVICE(Verb.ADVISE, EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT)),
    /** What holds advice back. */
    GUARDRAILS(Verb.HOLD, EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT, FactType.ADVICE));

    private final Verb verb;
    private final Set<FactType> types;

    Purpose(Verb verb, Set<FactType> types) {
        this.verb = verb;
        this.types = types;
    }

    Verb verb() {
        return verb;
    }

    Set<FactType> types() {
        return types;
    }
}
