package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The rules that look at all models: what to hold back, what to warn of, what to do instead. */
public final class Guardrails {

    private final RuleSet holds;
    private final RuleSet checks;
    private final RuleSet contradictions;

    Guardrails(RuleSet holds, RuleSet checks, RuleSet contradictions) {
        this.holds = holds;
        this.checks = checks;
        this.contradictions = contradictions;
    }

    /**
     * What must not be given, and why; a piece of advice may be held back more than once.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Held> hold(Customer customer, List<Placement> placements, List<Advice> advice, int limit) {
        CollectedHolds collected = new CollectedHolds();
        holds.fire(GivenFacts.of(customer, placements).advice(advice), collected, limit);
        return collected.held();
    }

    /**
     * Which placements cannot both be true.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Warning> contradictions(Customer customer, List<Placement> placements, int limit) {
        CollectedWarnings collected = new CollectedWarnings(null);
        contradictions.fire(GivenFacts.of(customer, placements), collected, limit);
        return collected.warnings();
    }

    /**
     * What speaks against an action, the gravest first: whatever would hold back advice that asks
     * and touches as it does, and what is said of actions in particular.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    public List<Objection> check(
            Customer customer, List<Placement> placements, Action action, int limit) {
        CollectedObjections collected = new CollectedObjections();
        checks.fire(GivenFacts.of(customer, placements).action(action), collected, limit);
        Stream<Objection> held =
                hold(customer, placements, List.of(asAdvice(action)), limit).stream()
                        .map(
                                hold ->
                                        new Objection(
                                                CheckVerdict.STOP,
                                                hold.guardrail(),
                                                hold.because(),
                                                null));
        return Stream.concat(held, collected.objections().stream())
                .sorted(Comparator.comparing(Objection::verdict).reversed())
                .toList();
    }

    private static Advice asAdvice(Action action) {
        return AdviceBuilder.builder()
                .code(action.kind().name())
                .topic(action.kind().name())
                .asks(action.asks())
                .contact(action.contact())
                .channel(action.channel())
                .build();
    }

    RuleSet holds() {
        return holds;
    }
}
