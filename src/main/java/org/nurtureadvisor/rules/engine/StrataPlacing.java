package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Model;

import java.util.List;

/** At the highest stage reached, unless one that dominates is. */
final class StrataPlacing extends Placing {

    StrataPlacing(Model model, List<StageRule> rules) {
        super(model, rules);
    }

    @Override
    int place(Customer customer) {
        int dominating = dominating(customer);
        return dominating != NOWHERE ? dominating : highest(customer);
    }

    private int dominating(Customer customer) {
        for (int stage = 0; stage <= top(); stage++) {
            if (stage(stage).dominates() && reached(stage, customer)) {
                return stage;
            }
        }
        return NOWHERE;
    }

    private int highest(Customer customer) {
        int stage = top();
        while (stage != NOWHERE && !reached(stage, customer)) {
            stage--;
        }
        return stage;
    }

    /** A stage that dominates is none to strive for, unless it is the highest. */
    @Override
    int next(int stage) {
        if (stage == top()) {
            return NOWHERE;
        }
        int next = stage + 1;
        while (next < top() && stage(next).dominates()) {
            next++;
        }
        return next;
    }

    @Override
    List<StageRule> inTheWay(int stage, Customer customer) {
        int dominating = dominating(customer);
        return dominating == NOWHERE || dominating == stage
                ? List.of()
                : rulesOf(dominating).stream().filter(rule -> rule.holds(customer)).toList();
    }

    @Override
    boolean hangsOn(int stage, int place, boolean exactly) {
        return stage == place || stage(stage).dominates() || exactly && stage > place;
    }
}
