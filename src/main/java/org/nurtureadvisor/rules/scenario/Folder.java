package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;
import org.nurtureadvisor.yaml.YamlNode;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the scenarios of one folder may name.
 *
 * @param name of the folder, which is the id of its model
 * @param model null for the guardrails
 * @param placed models whose placements its rules may ask about
 * @param rules ids of the rules in it
 * @param checks ids of those among them that object to an action; none for a model
 * @param advice codes of what its rules advise; for the guardrails, of what any rule advises
 * @param warnings codes of what its rules warn of
 */
record Folder(
        String name,
        Model model,
        List<Model> placed,
        List<String> rules,
        Set<String> checks,
        List<String> advice,
        List<String> warnings) {

    /** Empty where the folder has neither a model nor the guardrails. */
    static Optional<Folder> of(String name, RuleBook book) {
        return name.equals(RuleBook.GUARDRAILS)
                ? Optional.of(guardrails(book))
                : book.model(name).map(Folder::of);
    }

    private static Folder of(ModelRules rules) {
        return new Folder(
                rules.model().id(),
                rules.model(),
                List.of(rules.model()),
                rules.rules().map(Rule::id).toList(),
                Set.of(),
                advice(rules).toList(),
                warnings(rules.warnings()));
    }

    private static Folder guardrails(RuleBook book) {
        return new Folder(
                RuleBook.GUARDRAILS,
                null,
                book.models().stream().map(ModelRules::model).toList(),
                book.guardrails().rules().map(Rule::id).toList(),
                book.guardrails().checks().stream().map(Rule::id).collect(Collectors.toSet()),
                book.models().stream().flatMap(Folder::advice).toList(),
                warnings(book.guardrails().contradictions()));
    }

    private static List<String> warnings(List<Rule> rules) {
        return rules.stream().map(rule -> rule.warns().code()).distinct().toList();
    }

    private static Stream<String> advice(ModelRules rules) {
        return rules.advice().stream().map(rule -> rule.advises().code()).distinct();
    }

    boolean hasModel() {
        return model != null;
    }

    /** The stage of its model that is named there; a mistake where there is none of this code. */
    Optional<String> stage(YamlNode node) {
        return stage(model, node);
    }

    /** The stage of a model that is named there; a mistake where there is none of this code. */
    static Optional<String> stage(Model model, YamlNode node) {
        return word("stage", model.stages().stream().map(Stage::code).toList(), node);
    }

    /** The rule that is named there; a mistake where there is none of this id. */
    Optional<String> rule(YamlNode node) {
        return word("rule", rules, node);
    }

    /** The advice that is named there; a mistake where no rule gives it. */
    Optional<String> advice(YamlNode node) {
        return word("advice", advice, node);
    }

    /** The warning that is named there; a mistake where no rule gives it. */
    Optional<String> warning(YamlNode node) {
        return word("warning", warnings, node);
    }

    private static Optional<String> word(String kind, List<String> known, YamlNode node) {
        Optional<String> word = node.text();
        word.filter(written -> !known.contains(written))
                .ifPresent(
                        written ->
                                node.note(
                                        "UNKNOWN_" + kind.toUpperCase(Locale.ROOT),
                                        "There is no " + kind + " '" + written + "' here.",
                                        DidYouMean.nearest(written, known).orElse(null)));
        return word;
    }
}
