package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Customer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule that says when a stage is reached: a list of criteria on the customer, all of which must
 * hold.
 */
final class StageRule {

    private final Rule source;
    private final int stage;
    private final CompiledConstraint[] criteria;
    private final Map<CompiledConstraint, List<Thresholds>> thresholds = new IdentityHashMap<>();

    /**
     * @param stage index of the stage in its model
     */
    StageRule(CompiledRule rule, int stage) {
        this.source = rule.source();
        this.stage = stage;
        this.criteria =
                rule.patterns().stream()
                        .flatMap(pattern -> pattern.constraints().stream())
                        .toArray(CompiledConstraint[]::new);
        for (CompiledConstraint criterion : criteria) {
            thresholds.put(criterion, Thresholds.of(criterion, criteria()));
        }
    }

    Rule source() {
        return source;
    }

    String id() {
        return source.id();
    }

    int stage() {
        return stage;
    }

    /** How much it speaks for its stage, where stages have no order. */
    int points() {
        return source.places().points();
    }

    List<CompiledConstraint> criteria() {
        return List.of(criteria);
    }

    /** Of each fact that an alternative of a criterion compares with what can be reckoned. */
    List<Thresholds> thresholds(CompiledConstraint criterion) {
        return thresholds.get(criterion);
    }

    boolean holds(Customer customer) {
        for (CompiledConstraint criterion : criteria) {
            if (!criterion.holds(customer, null)) {
                return false;
            }
        }
        return true;
    }

    /** The criteria on which it hangs whether the rule holds: all, or one that does not. */
    List<CompiledConstraint> footing(Customer customer) {
        for (CompiledConstraint criterion : criteria) {
            if (!criterion.holds(customer, null)) {
                return List.of(criterion);
            }
        }
        return criteria();
    }

    /** Whether some criterion is known not to hold. */
    boolean isUnmet(Customer customer) {
        return Arrays.stream(criteria)
                .anyMatch(criterion -> criterion.verdict(customer) == Verdict.UNMET);
    }

    /** The criteria that do not hold, or are not known to. */
    List<CompiledConstraint> missing(Customer customer) {
        List<CompiledConstraint> missing = new ArrayList<>();
        for (CompiledConstraint criterion : criteria) {
            if (!criterion.holds(customer, null)) {
                missing.add(criterion);
            }
        }
        return missing;
    }
}
