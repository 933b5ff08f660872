package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    void ids() {
        Map<String, Rule> seen = new HashMap<>();
        Stream.concat(models.stream().flatMap(ModelRules::rules), guardrails.rules())
                .forEach(rule -> id(rule, seen));
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

    private Stream<Rule> adviceRules() {
        return models.stream().flatMap(rules -> rules.advice().stream());
    }

    private static String place(Rule rule) {
        return rule.file() + ", line " + rule.span().line() + ".";
    }
}
