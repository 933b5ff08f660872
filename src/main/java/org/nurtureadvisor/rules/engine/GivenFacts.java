package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.vocabulary.Action;
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
    private final List<Action> action;

    private GivenFacts(
            List<Customer> customer,
            List<Placement> placements,
            List<Advice> advice,
            List<Action> action) {
        this.customer = customer;
        this.placements = placements;
        this.advice = advice;
        this.action = action;
    }

    static GivenFacts of(Customer customer, List<Placement> placements) {
        return new GivenFacts(List.of(customer), placements, List.of(), List.of());
    }

    /** The same, and this advice. */
    GivenFacts advice(List<Advice> advice) {
        return new GivenFacts(customer, placements, advice, action);
    }

    /** The same, and this action. */
    GivenFacts action(Action action) {
        return new GivenFacts(customer, placements, advice, List.of(action));
    }

    List<?> of(FactType type) {
        return switch (type) {
            case CUSTOMER -> customer;
            case PLACEMENT -> placements;
            case ADVICE -> advice;
            case ACTION -> action;
        };
    }

    Stream<Object> all() {
        return Stream.of(customer, placements, advice, action).flatMap(List::stream);
    }
}
