package org.nurtureadvisor.rules.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The rules that belong to no model, but look at all of them.
 *
 * @param holds what holds advice back, in the order of the files
 * @param checks what speaks against an action that somebody is about to take
 * @param contradictions placements in different models that cannot both be true
 */
public record GuardrailRules(List<Rule> holds, List<Rule> checks, List<Rule> contradictions) {

    public GuardrailRules {
        holds = List.copyOf(holds);
        checks = List.copyOf(checks);
        contradictions = List.copyOf(contradictions);
    }

    public Stream<Rule> rules() {
        return Stream.of(holds, checks, contradictions).flatMap(List::stream);
    }

    /** The ids of models that rules name which hold back or object. */
    public Set<String> models() {
        return Stream.concat(holds.stream(), checks.stream())
                .flatMap(rule -> rule.conditions().stream())
                .flatMap(Condition::asked)
                .flatMap(constraint -> constraint.alternatives().stream())
                .filter(Comparison::namesModels)
                .flatMap(comparison -> comparison.literals().stream())
                .map(String.class::cast)
                .collect(Collectors.toUnmodifiableSet());
    }
}
