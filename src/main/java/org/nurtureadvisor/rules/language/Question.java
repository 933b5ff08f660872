package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.rules.language.Condition.Pattern;

import java.util.List;

/**
 * What one constraint asks. Rules that ask the same ask one question, which is compiled once.
 *
 * @param type whom it asks
 * @param meaning of which at least one has to hold
 * @param given what the rule has named and this is compared with
 */
public record Question(FactType type, List<Comparison> meaning, List<Given> given) {

    public Question {
        meaning = List.copyOf(meaning);
        given = List.copyOf(given);
    }

    /** A name for what a fact says. */
    public record Given(String variable, FactType type, Field field) {}

    static Question of(Rule rule, Pattern pattern, Constraint constraint) {
        List<Given> given =
                constraint.meaning().stream()
                        .flatMap(Comparison::variables)
                        .distinct()
                        .map(variable -> given(rule, variable))
                        .toList();
        return new Question(pattern.type(), constraint.meaning(), given);
    }

    private static Given given(Rule rule, Term.Variable variable) {
        return rule.patterns()
                .flatMap(
                        pattern ->
                                pattern.constraints().stream()
                                        .filter(each -> variable.name().equals(each.variable()))
                                        .map(
                                                each ->
                                                        new Given(
                                                                variable.name(),
                                                                pattern.type(),
                                                                each.bound())))
                .findFirst()
                .orElseThrow();
    }
}
