package org.nurtureadvisor.rules.engine;

import java.util.List;

/**
 * How a customer fares with one stage rule.
 *
 * @param rule id of the rule
 * @param title what the rule says
 * @param stage code of the stage it places at
 * @param criteria every criterion of it
 */
public record RuleVerdict(String rule, String title, String stage, List<Criterion> criteria) {

    /** Whether every criterion is met, so that the rule fires. */
    public boolean holds() {
        return missing().isEmpty();
    }

    /** The criteria that are not met, or not known to be. */
    public List<Criterion> missing() {
        return criteria.stream().filter(criterion -> criterion.state() != Verdict.MET).toList();
    }
}
