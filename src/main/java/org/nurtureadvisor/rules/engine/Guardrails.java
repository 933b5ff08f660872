package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The rules that look at all models: what to hold back, what to warn of, what to do instead. */
public final class Guardrails {

    private final Speakers<Held> holds;
    private final Speakers<Objection> checks;
    private final Speakers<Warning> contradictions;
    private final Set<String> models;

    /**
     * @param models ids of those that holds and checks may mean
     */
    Guardrails(RuleSet holds, RuleSet checks, RuleSet contradictions, Set<String> models) {
        this.holds = holds.saying(Speech::held);
        this.checks = checks.saying(Speech::objection);
        this.contradictions = contradictions.saying(Speech::warning);
        this.models = models;
    }

    /** Whether it counts where a customer stands in this model, whoever asks for it. */
    boolean mean(CompiledModel model) {
        return models.contains(model.model().id());
    }

    /**
     * What must not be given, and why; a piece of advice may be held back more than once.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    public List<Held> hold(
            Customer customer, List<Placement> placements, List<Advice> advice, int limit) {
        return holds.fire(GivenFacts.of(customer, placements).advice(advice), limit);
    }

    /**
     * Which placements cannot both be true.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    List<Warning> contradictions(Customer customer, List<Placement> placements, int limit) {
        return Warning.once(contradictions.fire(GivenFacts.of(customer, placements), limit));
    }

    /**
     * What speaks against an action, the gravest first: whatever would hold back advice that asks
     * and touches as it does, and what is said of actions in particular. What to do instead is one
     * counsel: only the gravest say it, and nothing that would be held back in its turn.
     *
     * @throws FiringLimitException if more than {@code limit} rules would fire
     */
    public List<Objection> check(
            Customer customer, List<Placement> placements, Action action, int limit) {
        List<Objection> objections = objections(customer, placements, action, limit);
        CheckVerdict gravest = CheckVerdict.of(objections);
        Predicate<Objection> counsels =
                objection ->
                        objection.verdict() == gravest
                                && objection.instead() != null
                                && held(customer, placements, instead(action, objection), limit)
                                        .isEmpty();
        return objections.stream()
                .map(each -> counsels.test(each) ? each : each.withoutInstead())
                .toList();
    }

    private List<Objection> objections(
            Customer customer, List<Placement> placements, Action action, int limit) {
        GivenFacts facts = GivenFacts.of(customer, placements).action(action);
        return Stream.concat(
                        held(customer, placements, action, limit).stream(),
                        checks.fire(facts, limit).stream())
                .sorted(Comparator.comparing(Objection::verdict).reversed())
                .toList();
    }

    /** What the rules that hold advice back have against an action. */
    private List<Objection> held(
            Customer customer, List<Placement> placements, Action action, int limit) {
        return hold(customer, placements, List.of(asAdvice(action)), limit).stream()
                .map(Held::objection)
                .toList();
    }

    /** The action as a rule would have it. */
    private static Action instead(Action action, Objection objection) {
        return new Action(
                action.kind(), objection.asks(), objection.contact(), objection.channel());
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

    Speakers<Objection> checks() {
        return checks;
    }
}
