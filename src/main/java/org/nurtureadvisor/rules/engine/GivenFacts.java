package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.List;

/** What the rules of one phase are given to look at. */
record GivenFacts(Customer customer, List<Placement> placements, List<Advice> advice) {

    List<?> of(FactType type) {
        return switch (type) {
            case CUSTOMER -> List.of(customer);
            case PLACEMENT -> placements;
            case ADVICE -> advice;
        };
    }
}
