package org.nurtureadvisor.rules.language;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What the rules of a file are for, which decides what they may ask and do. */
public enum Purpose {
    /** When is a customer at which stage. */
    STAGES(Verb.PLACE, "a file stages….drl of a model", EnumSet.of(FactType.CUSTOMER)),
    /** What to do next. */
    ADVICE(
            Verb.ADVISE,
            "a file advice….drl of a model",
            EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT)),
    /** What deserves a second look, in one model or between several. */
    WARNINGS(
            Verb.WARN,
            "a file warnings….drl of a model, or contradictions….drl of the guardrails",
            EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT)),
    /** What holds advice back. */
    GUARDRAILS(
            Verb.HOLD,
            "a file of the guardrails that is called neither actions….drl nor contradictions….drl",
            EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT, FactType.ADVICE)),
    /** What speaks against an action that somebody is about to take. */
    ACTIONS(
            Verb.CHECK,
            "a file actions….drl of the guardrails",
            EnumSet.of(FactType.CUSTOMER, FactType.PLACEMENT, FactType.ACTION));

    /** What the rules in the folder of a model are for. */
    static final Set<Purpose> OF_MODELS = EnumSet.of(STAGES, ADVICE, WARNINGS);

    private final Verb verb;
    private final String home;
    private final Set<FactType> types;

    Purpose(Verb verb, String home, Set<FactType> types) {
        this.verb = verb;
        this.home = home;
        this.types = types;
    }

    /** How the names of those files of a model begin that serve this purpose. */
    String prefix() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The names of most guardrails say what they guard, so any name is theirs that says nothing
     * else.
     */
    static Purpose ofGuardrailFile(String name) {
        if (name.startsWith("actions")) {
            return ACTIONS;
        }
        return name.startsWith("contradictions") ? WARNINGS : GUARDRAILS;
    }

    /** Why the verb of other files cannot be said here, and which files those are. */
    String refusal(Verb other) {
        String home =
                Arrays.stream(values())
                        .filter(purpose -> purpose.verb == other)
                        .findFirst()
                        .orElseThrow()
                        .home;
        return "In this file rules say %s; '%s' belongs in %s."
                .formatted(verb.word(), other.word(), home);
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
