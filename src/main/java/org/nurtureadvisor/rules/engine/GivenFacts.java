package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.List;
import java.util.stream.Stream;

/** What the rules of one phase are given to look at. */
final class GivenFacts {

    private final List<Customer> customer;
    private final List<Placement> placements;
    private final List<Advice> advice;

    GivenFacts(Customer customer, List<Placement> placements, List<Advice> advice) {
        this.customer = List.of(customer);
        this.placements = placements;
        this.advice = advice;
    }

    List<?> of(FactType type) {
        return switch (type) {
            case CUSTOMER -> customer;
            case PLACEMENT -> placements;
            case ADVICE -> advice;
        };
    }

    Stream<Object> all() {
        return Stream.of(customer, placements, advice).flatMap(List::stream);
    }
}
