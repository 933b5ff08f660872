package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.engine.Changes.Change;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;

/**
 * Finds few facts that would have to be otherwise for a customer to reach a stage, none of which
 * can be left out.
 *
 * <p>The criteria say which facts matter and where their thresholds lie; whether a value satisfies
 * a criterion is asked of the criterion, and whether a change reaches the stage is tried out.
 * Changes are tried in the order of their size, and the first that works is freed of what it does
 * not need.
 */
final class SmallestChange {

    /** Keeps the search within microseconds; ways to a stage are few. */
    private static final int MOST_TRIALS = 200;

    private final CompiledRelease release;
    private final Placing placing;
    private final Situation situation;
    private final int target;
    private final Queue<Trial> open = new PriorityQueue<>();
    private int found;

    /**
     * @param target index of the stage to reach
     */
    SmallestChange(CompiledRelease release, CompiledModel model, Situation situation, int target) {
        this.release = release;
        this.placing = model.placing();
        this.situation = situation;
        this.target = target;
    }

    /**
     * Changes that were tried.
     *
     * @param customer as they leave it, with all that the models conclude for each other
     */
    record Tried(Changes changes, Customer customer) {}

    /**
     * Looks for the change; none is found where a date has to pass or criteria contradict, nor
     * where the way is longer than is worth looking for.
     *
     * @param customer as it is, below the stage
     */
    Optional<Tried> find(Customer customer) {
        Set<Changes> seen = new HashSet<>();
        lookOn(new Tried(Changes.NONE, customer));
        while (!open.isEmpty() && seen.size() < MOST_TRIALS) {
            Changes changes = open.poll().changes();
            if (seen.add(changes)) {
                Tried tried = tried(changes);
                if (isReached(tried)) {
                    return Optional.of(withoutSuperfluous(tried));
                }
                lookOn(tried);
            }
        }
        return Optional.empty();
    }

    private void lookOn(Tried from) {
        for (Changes way : waysTo(placing, target, from.customer())) {
            open.add(new Trial(from.changes().then(way), ++found));
        }
    }

    private Tried tried(Changes changes) {
        return new Tried(changes, release.conclude(situation.with(changes.facts())));
    }

    private boolean isReached(Tried tried) {
        return placing.place(tried.customer()) >= target;
    }

    /**
     * A way through several stages may change for a lower one what the change for a higher one
     * brings about as well.
     */
    private Tried withoutSuperfluous(Tried tried) {
        Changes changes = tried.changes();
        if (changes.size() == 1) {
            return tried;
        }
        for (Change change : changes.all()) {
            Tried fewer = tried(changes.without(change));
            if (isReached(fewer)) {
                return withoutSuperfluous(fewer);
            }
        }
        return tried;
    }

    private record Trial(Changes changes, int number) implements Comparable<Trial> {
        @Override
        public int compareTo(Trial other) {
            int bySize = Integer.compare(changes.size(), other.changes.size());
            return bySize != 0 ? bySize : Integer.compare(number, other.number);
        }
    }

    /**
     * Changes that bring the customer nearer to a stage of a model, each a whole way as far as can
     * be seen.
     */
    private List<Changes> waysTo(Placing placing, int target, Customer customer) {
        List<StageRule> inTheWay = placing.inTheWay(target, customer);
        if (!inTheWay.isEmpty()) {
            return waysOut(inTheWay, customer);
        }
        List<Changes> ways = Changes.NOTHING_TO_DO;
        for (int stage : placing.wayTo(target)) {
            if (!placing.reached(stage, customer)) {
                ways = Changes.each(ways, waysInto(placing.rulesOf(stage), customer));
            }
        }
        return ways;
    }

    private List<Changes> waysInto(List<StageRule> rules, Customer customer) {
        List<Changes> ways = new ArrayList<>();
        for (StageRule rule : rules) {
            List<Changes> way = Changes.NOTHING_TO_DO;
            for (CompiledConstraint missing : rule.missing(customer)) {
                way = Changes.each(way, waysToMeet(rule.thresholds(missing), customer));
            }
            ways.addAll(way);
        }
        return ways;
    }

    /** One criterion of each rule has to fail. */
    private List<Changes> waysOut(List<StageRule> rules, Customer customer) {
        List<Changes> ways = Changes.NOTHING_TO_DO;
        for (StageRule rule : rules) {
            ways = Changes.each(ways, waysToFail(rule, customer));
        }
        return ways;
    }

    private List<Changes> waysToMeet(List<Thresholds> criterion, Customer customer) {
        List<Changes> ways = new ArrayList<>();
        for (Thresholds thresholds : criterion) {
            if (thresholds.fact().concluded()) {
                ways.addAll(waysToConclude(thresholds, customer));
            } else {
                addWay(thresholds.fact(), thresholds.nearestToMeet(customer), ways);
            }
        }
        return ways;
    }

    /** The models conclude the lowest word that will do. */
    private List<Changes> waysToConclude(Thresholds thresholds, Customer customer) {
        CompiledModel concluding = release.concluding(thresholds.fact());
        for (Object word : thresholds.valuesToMeet(customer)) {
            List<Changes> ways =
                    waysTo(concluding.placing(), concluding.concludedBy(word), customer);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return List.of();
    }

    /** What the models conclude is left as it is: to fail is easier with plain facts. */
    private static List<Changes> waysToFail(StageRule rule, Customer customer) {
        List<Changes> ways = new ArrayList<>();
        for (CompiledConstraint criterion : rule.criteria()) {
            for (Thresholds thresholds : rule.thresholds(criterion)) {
                if (!thresholds.fact().concluded()) {
                    addWay(thresholds.fact(), thresholds.nearestToFail(customer), ways);
                }
            }
        }
        return ways;
    }

    /**
     * What is normal for the business is left as it is: no customer moves by that.
     *
     * @param value null where none will do
     */
    private static void addWay(FactDefinition fact, Object value, List<Changes> ways) {
        if (value != null && !fact.isNorm()) {
            ways.add(Changes.of(fact, value));
        }
    }
}
