package org.nurtureadvisor.rules.language;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules of a file are for, which decides what they may ask and do. */
public enum Purpose {
    /** When is a customer at which stage. */
    STAGES(Verb.PLACE, EnumSet.of(FactType.CUSTOMER)),
    /** What to do next. */
    ADVICE(Verb.ADVISE, EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT)),
    /** What deserves a second look, in one model or between several. */
    WARNINGS(Verb.WARN, EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT)),
    /** What holds advice back. */
    GUARDRAILS(Verb.HOLD, EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT, FactType.ADVICE)),
    /** What speaks against an action that somebody is about to take. */
    ACTIONS(Verb.CHECK, EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT, FactType.ACTION));

    /** What the rules in the folder of a model are for. */
    static final Set<Purpose> OF_MODELS = EnumSet.of(STAGES, ADVICE, WARNINGS);

    private final Verb verb;
    private final Set<FactType> types;

    Purpose(Verb verb, Set<FactType> types) {
        this.verb = verb;
        this.types = types;
    }

    /** How the names of those files of a model begin that serve this purpose. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    Verb verb() {
        return verb;
    }

    Set<FactType> types() {
        return types;
    }

    /** What its rules may ask about, as written in a rule. */
    String titles() {
        return types.stream().map(FactType::title).collect(Collectors.joining(", "));
    }
}
