package org.nurtureadvisor.rules.language;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * All that a rules folder says, read and checked.
 *
 * @param wording how criteria are said in English
 * @param languages those into which it is translated, each as far as it goes
 */
public record RuleBook(
        List<ModelRules> models,
        GuardrailRules guardrails,
        Wording wording,
        List<Language> languages) {

    /** The folder of the rules that belong to no model, but look at all of them. */
    public static final String GUARDRAILS = "guardrails";

    public RuleBook {
        models = List.copyOf(models);
        languages = List.copyOf(languages);
    }

    public Optional<ModelRules> model(String id) {
        return models.stream().filter(rules -> rules.model().id().equals(id)).findFirst();
    }

    /** Every rule, model by model, guardrails last. */
    public Stream<Rule> rules() {
        return Stream.concat(models.stream().flatMap(ModelRules::rules), guardrails.rules());
    }
}
