package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.engine.SmallestChange.Tried;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Says why a customer stands where it stands, and what would move it, read off the rules
 * themselves.
 */
public final class Explainer {

    private final Voice voice;
    private final CompiledRelease release;
    private final Situation situation;
    private final Customer customer;
    private final Map<String, PreviousPlacement> previous;
    private final Instant asOf;

    /**
     * @param situation the customer's facts, and what they would be
     * @param customer the customer as is, with all that the models conclude for each other
     * @param previous where the customer stood before, by model id
     * @param voice in which to speak
     */
    public Explainer(
            CompiledRelease release,
            Situation situation,
            Customer customer,
            Map<String, PreviousPlacement> previous,
            Instant asOf,
            Voice voice) {
        this.voice = voice;
        this.release = release;
        this.situation = situation;
        this.customer = customer;
        this.previous = previous;
        this.asOf = asOf;
    }

    /** Why the customer stands where it stands, and what is missing for the next stage. */
    public Explanation explain(CompiledModel model, Placement placement) {
        int stage = model.model().rank(placement.stage()) - 1;
        List<StageRule> holding =
                stage == Placing.NOWHERE
                        ? List.of()
                        : model.placing().rulesOf(stage).stream()
                                .filter(rule -> rule.holds(customer))
                                .toList();
        int next = model.placing().next(stage);
        return new Explanation(
                holding.stream().map(StageRule::id).toList(),
                holding.stream().flatMap(rule -> criteria(rule).stream()).distinct().toList(),
                next == Placing.NOWHERE ? null : next(model, next));
    }

    /** How the customer fares with every stage rule of a model. */
    public List<RuleVerdict> verdicts(CompiledModel model) {
        return model.stageRules().stream()
                .map(
                        rule ->
                                new RuleVerdict(
                                        rule.id(),
                                        voice.title(rule.source()),
                                        model.placing().code(rule.stage()),
                                        criteria(rule)))
                .toList();
    }

    private List<Criterion> criteria(StageRule rule) {
        return rule.criteria().stream().map(this::criterion).toList();
    }

    private Criterion criterion(CompiledConstraint criterion) {
        return voice.criterion(criterion.source()).of(customer, criterion.verdict(customer));
    }

    /** Where the policy refuses to move up, no change of facts will do: days have to pass. */
    private Next next(CompiledModel model, int target) {
        PreviousPlacement before = previous.get(model.model().id());
        boolean allowed = model.allows(target, before, asOf);
        Optional<Tried> change =
                allowed
                        ? new SmallestChange(release, model, situation, target).find(customer)
                        : Optional.empty();
        Customer changed = change.map(Tried::customer).orElse(customer);
        Stream<Criterion> criteria =
                Stream.concat(
                        inTheWay(model, target, changed),
                        missing(model.placing(), target, changed));
        return new Next(
                voice.model(model.model()).stages().get(target),
                criteria.distinct().toList(),
                change.map(tried -> tried.changes().facts()).orElse(null),
                allowed ? null : model.model().policy().movesOnFrom(before.since()));
    }

    /** Of whom the policy keeps at a stage, stages below may have been lost. */
    private Stream<Criterion> missing(Placing placing, int target, Customer changed) {
        return placing.wayTo(target).stream()
                .filter(stage -> stage == target || !placing.reached(stage, customer))
                .flatMap(stage -> easiest(placing.rulesOf(stage), changed).stream())
                .flatMap(rule -> rule.missing(customer).stream())
                .map(this::criterion);
    }

    /** What must cease to hold: of each rule one criterion at least. */
    private Stream<Criterion> inTheWay(CompiledModel model, int target, Customer changed) {
        return model.placing().inTheWay(target, customer).stream()
                .flatMap(rule -> toCease(rule, changed).stream())
                .map(criterion -> voice.noLonger(criterion.source()).of(customer, Verdict.UNMET));
    }

    /** Those criteria that the smallest change ends, else all: no one is easier than the others. */
    private static List<CompiledConstraint> toCease(StageRule rule, Customer changed) {
        List<CompiledConstraint> ended = rule.missing(changed);
        return ended.isEmpty() ? rule.criteria() : ended;
    }

    /** The rule that the smallest change fulfils, else the one that lacks least. */
    private Optional<StageRule> easiest(List<StageRule> rules, Customer changed) {
        return rules.stream()
                .min(
                        Comparator.comparing((StageRule rule) -> !rule.holds(changed))
                                .thenComparing(rule -> rule.missing(customer).size()));
    }
}
