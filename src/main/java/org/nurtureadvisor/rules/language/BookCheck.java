package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds what is wrong with rules only where those of all folders are seen together. */
final class BookCheck {

    private final List<ModelRules> models;
    private final GuardrailRules guardrails;
    private final Collection<Diagnostic> mistakes;

    BookCheck(List<ModelRules> models, GuardrailRules guardrails, Collection<Diagnostic> mistakes) {
        this.models = models;
        this.guardrails = guardrails;
        this.mistakes = mistakes;
    }

    /** Guardrails name advice that there is. Not to be asked while some may be missing. */
    void advice() {
        List<Rule> advice = adviceRules().toList();
        guardrails.holds().forEach(new AdviceCheck(advice, mistakes)::check);
    }

    /**
     * What no model concludes, nobody ever knows: told once, however many rules ask for it. Not to
     * be asked while some models may be missing.
     */
    void conclusions() {
        Set<String> concluded =
                models.stream()
                        .map(rules -> rules.model().concludes())
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        Facts.concluded()
                .filter(fact -> !concluded.contains(fact.name()))
                .flatMap(fact -> rules().flatMap(rule -> neverConcluded(fact, rule)).limit(1))
                .forEach(mistakes::add);
    }

    private static Stream<Diagnostic> neverConcluded(FactDefinition fact, Rule rule) {
        return rule.conditions().stream()
                .flatMap(Condition::asked)
                .filter(asked -> asked.fields().anyMatch(field -> fact.equals(field.fact())))
                .map(
                        asked ->
                                Diagnostic.at(
                                        rule.file(),
                                        asked.span(),
                                        "NEVER_CONCLUDED",
                                        "Nobody ever knows "
                                                + fact
                                                + ": it is not what any model concludes.",
                                        null));
    }

    void ids() {
        Map<String, Rule> seen = new HashMap<>();
        rules().forEach(rule -> id(rule, seen));
    }

    private void id(Rule rule, Map<String, Rule> seen) {
        Rule first = seen.putIfAbsent(rule.id(), rule);
        if (first != null) {
            mistakes.add(
                    Diagnostic.at(
                            rule.file(),
                            rule.span(),
                            "DUPLICATE_RULE",
                            "The id " + rule.id() + " is taken by the rule in " + place(first),
                            null));
        }
    }

    /** What became of a piece of advice is told by its code, so each has one of its own. */
    void codes() {
        Map<String, Rule> seen = new HashMap<>();
        adviceRules().forEach(rule -> code(rule, seen));
    }

    private void code(Rule rule, Map<String, Rule> seen) {
        Rule first = seen.putIfAbsent(rule.advises().code(), rule);
        if (first != null) {
            mistakes.add(
                    Diagnostic.at(
                            rule.file(),
                            rule.advises().span(),
                            "DUPLICATE_ADVICE",
                            "The advice '"
                                    + rule.advises().code()
                                    + "' is given by "
                                    + first.id()
                                    + " in "
                                    + place(first),
                            null));
        }
    }

    private Stream<Rule> rules() {
        return Stream.concat(models.stream().flatMap(ModelRules::rules), guardrails.rules());
    }

    private Stream<Rule> adviceRules() {
        return models.stream().flatMap(rules -> rules.advice().stream());
    }

    private static String place(Rule rule) {
        return rule.file() + ", line " + rule.span().line() + ".";
    }
}
