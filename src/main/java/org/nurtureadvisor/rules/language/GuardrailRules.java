package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.vocabulary.Model;

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

    /**
     * The ids of those models that rules may mean which hold back or object: a rule that names none
     * means them all.
     *
     * @param all of the rule book
     */
    public Set<String> models(Stream<Model> all) {
        List<Pattern> placements =
                Stream.concat(holds.stream(), checks.stream())
                        .flatMap(rule -> rule.conditions().stream())
                        .map(Condition::pattern)
                        .filter(pattern -> pattern.type() == FactType.PLACEMENT)
                        .toList();
        return all.filter(
                        model ->
                                placements.stream()
                                        .anyMatch(
                                                pattern ->
                                                        PlacementCheck.mean(
                                                                pattern.constraints(), model)))
                .map(Model::id)
                .collect(Collectors.toUnmodifiableSet());
    }
}
