package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.vocabulary.Customer;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The criteria on which the placements in some models hang. */
public final class Criteria {

    private final CompiledConstraint[] different;
    private final boolean mayTurnTwice;
    private final Set<String> groups;

    Criteria(Collection<CompiledModel> models) {
        CompiledConstraint[] criteria =
                models.stream()
                        .flatMap(model -> model.stageRules().stream())
                        .flatMap(rule -> rule.criteria().stream())
                        .toArray(CompiledConstraint[]::new);
        this.different = different(criteria);
        this.mayTurnTwice = Arrays.stream(criteria).anyMatch(CompiledConstraint::mayTurnTwice);
        this.groups =
                Arrays.stream(criteria)
                        .flatMap(criterion -> criterion.source().fields())
                        .map(field -> field.fact().groupName())
                        .collect(Collectors.toUnmodifiableSet());
    }

    /** One of each meaning: many a criterion stands in several rules. */
    private static CompiledConstraint[] different(CompiledConstraint[] criteria) {
        Map<List<Comparison>, CompiledConstraint> byMeaning = new LinkedHashMap<>();
        for (CompiledConstraint criterion : criteria) {
            byMeaning.putIfAbsent(criterion.source().meaning(), criterion);
        }
        return byMeaning.values().toArray(CompiledConstraint[]::new);
    }

    /** Which of them hold: placements differ only where these do. */
    public BitSet verdicts(Customer customer) {
        BitSet verdicts = new BitSet(different.length);
        for (int i = 0; i < different.length; i++) {
            verdicts.set(i, different[i].holds(customer, null));
        }
        return verdicts;
    }

    /** Whether some could come true and fail again while nothing happens but days passing. */
    public boolean mayTurnTwice() {
        return mayTurnTwice;
    }

    /** Names of the groups of facts that they ask for. */
    public Set<String> groups() {
        return groups;
    }
}
