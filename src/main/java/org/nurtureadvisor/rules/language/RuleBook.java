package org.nurtureadvisor.rules.language;

import java.util.List;

/** All that a rules folder says, read and checked. */
public record RuleBook(List<ModelRules> models, List<Rule> guardrails, Wording wording) {

    public RuleBook {
        models = List.copyOf(models);
        guardrails = List.copyOf(guardrails);
    }
}
