package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.List;

/** The rules that hold advice back. */
public final class Guardrails {

    private final RuleSet rules;

    Guardrails(RuleSet rules) {
        this.rules = rules;
    }

    /**
     * What must not be given, and why; a piece of advice may be held back more than once.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    public List<Held> hold(
            Customer customer, List<Placement> placements, List<Advice> advice, int limit) {
        HoldOutcome outcome = new HoldOutcome();
        rules.fire(new GivenFacts(customer, placements, advice), outcome, limit);
        return outcome.held();
    }

    RuleSet rules() {
        return rules;
    }
}
