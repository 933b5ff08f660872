package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.ActionKind;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Checks that guardrails ask for advice that some rule gives: a misspelt code holds nothing back.
 */
final class AdviceCheck {

    private final Collection<Diagnostic> mistakes;
    private final Map<Naming, Set<String>> given;

    /**
     * @param advice all rules that give advice
     */
    AdviceCheck(List<Rule> advice, Collection<Diagnostic> mistakes) {
        this.mistakes = mistakes;
        this.given =
                Map.of(
                        Naming.ADVICE, given(advice, rule -> rule.advises().code(), actions()),
                        Naming.TOPIC, given(advice, rule -> rule.advises().topic(), actions()),
                        Naming.OWNER, given(advice, rule -> rule.advises().owner(), Stream.of()),
                        Naming.RULE, given(advice, Rule::id, Stream.of()));
    }

    /** To a guardrail, what somebody is about to do is advice that says the kind of action. */
    private static Stream<String> actions() {
        return Stream.of(ActionKind.values()).map(ActionKind::name);
    }

    private static Set<String> given(
            List<Rule> advice, Function<Rule, String> part, Stream<String> more) {
        return Stream.concat(advice.stream().map(part), more)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    void check(Rule guardrail) {
        guardrail.conditions().stream()
                .flatMap(Condition::asked)
                .forEach(
                        constraint ->
                                constraint.alternatives().stream()
                                        .filter(Comparison::isSimple)
                                        .forEach(each -> check(each, guardrail, constraint)));
    }

    private void check(Comparison comparison, Rule guardrail, Constraint constraint) {
        Field field = comparison.field();
        if (given.containsKey(field.names())) {
            Set<String> known = given.get(field.names());
            comparison.literals().stream()
                    .map(String.class::cast)
                    .filter(written -> !known.contains(written))
                    .forEach(written -> note(field, written, known, guardrail, constraint));
        }
    }

    private void note(
            Field field, String written, Set<String> known, Rule guardrail, Constraint constraint) {
        mistakes.add(
                Diagnostic.at(
                        guardrail.file(),
                        constraint.span(),
                        "UNKNOWN_ADVICE",
                        "No advice has the " + field.name() + " '" + written + "'.",
                        DidYouMean.nearest(written, known).orElse(null)));
    }
}
