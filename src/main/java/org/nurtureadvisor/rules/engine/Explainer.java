package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.ModelKind;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says why a customer stands where it stands, and what would move it, read off the rules
 * themselves.
 */
public final class Explainer {

    private final CompiledRelease release;
    private final Situation situation;
    private final Customer customer;

    /**
     * @param situation the customer's facts, and what they would be
     * @param customer the customer as is, with all that the models conclude for each other
     */
    public Explainer(CompiledRelease release, Situation situation, Customer customer) {
        this.release = release;
        this.situation = situation;
        this.customer = customer;
    }

    /** Why the customer stands where it stands, and what is missing for the next stage. */
    public Explanation explain(CompiledModel model) {
        int stage = model.place(customer);
        List<StageRule> holding =
                stage == CompiledModel.NOWHERE
                        ? List.of()
                        : model.rulesOf(stage).stream()
                                .filter(rule -> rule.holds(customer))
                                .toList();
        return new Explanation(
                holding.stream().map(StageRule::id).toList(),
                holding.stream().flatMap(rule -> criteria(rule).stream()).distinct().toList(),
                stage == model.top() ? null : next(model, above(model, stage)));
    }

    /** How the customer fares with every stage rule of a model. */
    public List<RuleVerdict> verdicts(CompiledModel model) {
        return model.stageRules().stream()
                .map(
                        rule ->
                                new RuleVerdict(
                                        rule.id(),
                                        rule.source().title(),
                                        model.stage(rule.stage()).code(),
                                        criteria(rule)))
                .toList();
    }

    private List<Criterion> criteria(StageRule rule) {
        return rule.criteria().stream().map(this::criterion).toList();
    }

    private Criterion criterion(CompiledConstraint criterion) {
        return release.text(criterion).of(customer, criterion.verdict(customer));
    }

    /** Out of nowhere the way leads to the lowest stage that is one to strive for. */
    private static int above(CompiledModel model, int stage) {
        int next = stage + 1;
        while (next < model.top()
                && model.stage(next).dominates()
                && model.model().kind() != ModelKind.LADDER) {
            next++;
        }
        return next;
    }

    private Next next(CompiledModel model, int target) {
        Optional<Map<FactDefinition, Object>> change =
                new SmallestChange(release, model, situation, target).find();
        Customer changed = change.map(situation::with).map(release::conclude).orElse(customer);
        List<Criterion> criteria = new ArrayList<>(inTheWay(model, target));
        easiest(model.rulesOf(target), changed)
                .ifPresent(
                        rule ->
                                rule.missing(customer)
                                        .forEach(missing -> criteria.add(criterion(missing))));
        return new Next(model.stage(target), List.copyOf(criteria), change.orElse(null));
    }

    /** What must cease to hold before any stage above a dominating one counts. */
    private List<Criterion> inTheWay(CompiledModel model, int target) {
        int dominating =
                model.model().kind() == ModelKind.LADDER
                        ? CompiledModel.NOWHERE
                        : model.dominating(customer);
        if (dominating == CompiledModel.NOWHERE || dominating >= target) {
            return List.of();
        }
        return model.rulesOf(dominating).stream()
                .filter(rule -> rule.holds(customer))
                .flatMap(rule -> rule.criteria().stream())
                .map(criterion -> release.noLonger(criterion).of(customer, Verdict.UNMET))
                .toList();
    }

    /** The rule that the smallest change fulfils, else the one that lacks least. */
    private Optional<StageRule> easiest(List<StageRule> rules, Customer changed) {
        return rules.stream()
                .min(
                        Comparator.comparing((StageRule rule) -> !rule.holds(changed))
                                .thenComparing(rule -> rule.missing(customer).size()));
    }
}
