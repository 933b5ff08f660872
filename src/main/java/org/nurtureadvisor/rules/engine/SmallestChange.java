package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.ModelKind;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeMap;

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

    /** Ways to combine alternatives that are looked at in one step. */
    private static final int MOST_WAYS = 48;

    private static final List<Map<FactDefinition, Object>> NOTHING_TO_DO = List.of(Map.of());

    private final CompiledRelease release;
    private final CompiledModel model;
    private final Situation situation;
    private final int target;

    SmallestChange(CompiledRelease release, CompiledModel model, Situation situation, int target) {
        this.release = release;
        this.model = model;
        this.situation = situation;
        this.target = target;
    }

    /**
     * A change of facts.
     *
     * @param customer as the change leaves it, with all that the models conclude for each other
     */
    record Change(Map<FactDefinition, Object> facts, Customer customer) {}

    /**
     * Looks for the change; none is found where a date has to pass or criteria contradict.
     *
     * @param customer as it is, below the stage
     */
    Optional<Change> find(Customer customer) {
        PriorityQueue<Trial> open = new PriorityQueue<>();
        Set<Map<FactDefinition, Object>> seen = new HashSet<>();
        Change change = new Change(Map.of(), customer);
        for (int trials = 0; trials < MOST_TRIALS; trials++) {
            for (Map<FactDefinition, Object> way : waysTo(model, target, change.customer())) {
                Map<FactDefinition, Object> more = both(change.facts(), way);
                if (more != null && seen.add(more)) {
                    open.add(new Trial(more, seen.size()));
                }
            }
            if (open.isEmpty()) {
                return Optional.empty();
            }
            change = tried(open.poll().changes());
            if (reaches(change)) {
                return Optional.of(withoutSuperfluous(change));
            }
        }
        return Optional.empty();
    }

    private Change tried(Map<FactDefinition, Object> facts) {
        return new Change(facts, release.conclude(situation.with(facts)));
    }

    private boolean reaches(Change change) {
        return model.place(change.customer()) >= target;
    }

    /**
     * A way through several stages may change for a lower one what the change for a higher one
     * brings about as well.
     */
    private Change withoutSuperfluous(Change change) {
        if (change.facts().size() == 1) {
            return change;
        }
        Map<FactDefinition, Object> facts = inOrder(change.facts());
        for (FactDefinition fact : facts.keySet()) {
            Map<FactDefinition, Object> fewer = new HashMap<>(facts);
            fewer.remove(fact);
            Change tried = tried(fewer);
            if (reaches(tried)) {
                return withoutSuperfluous(tried);
            }
        }
        return new Change(facts, change.customer());
    }

    private record Trial(Map<FactDefinition, Object> changes, int number)
            implements Comparable<Trial> {
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
    private List<Map<FactDefinition, Object>> waysTo(
            CompiledModel model, int target, Customer customer) {
        if (model.model().kind() == ModelKind.LADDER) {
            return waysUpLadder(model, target, customer);
        }
        int dominating = model.dominating(customer);
        if (dominating != CompiledModel.NOWHERE && dominating != target) {
            return waysOut(model.rulesOf(dominating), customer);
        }
        return waysInto(model.rulesOf(target), customer);
    }

    private List<Map<FactDefinition, Object>> waysUpLadder(
            CompiledModel model, int target, Customer customer) {
        List<Map<FactDefinition, Object>> ways = NOTHING_TO_DO;
        for (int i = 0; i <= target; i++) {
            boolean counts = i == target || !model.stage(i).optional();
            if (counts && !model.reached(i, customer)) {
                ways = combine(ways, waysInto(model.rulesOf(i), customer));
            }
        }
        return ways;
    }

    private List<Map<FactDefinition, Object>> waysInto(List<StageRule> rules, Customer customer) {
        List<Map<FactDefinition, Object>> ways = new ArrayList<>();
        for (StageRule rule : rules) {
            List<Map<FactDefinition, Object>> way = NOTHING_TO_DO;
            for (CompiledConstraint missing : rule.missing(customer)) {
                way = combine(way, waysToMeet(missing, customer));
            }
            ways.addAll(way);
        }
        return ways;
    }

    /** One criterion of each rule that holds has to fail. */
    private List<Map<FactDefinition, Object>> waysOut(List<StageRule> rules, Customer customer) {
        List<Map<FactDefinition, Object>> ways = NOTHING_TO_DO;
        for (StageRule rule : rules) {
            if (rule.holds(customer)) {
                List<Map<FactDefinition, Object>> out = new ArrayList<>();
                rule.criteria().forEach(criterion -> out.addAll(waysToFail(criterion, customer)));
                ways = combine(ways, out);
            }
        }
        return ways;
    }

    private List<Map<FactDefinition, Object>> waysToMeet(
            CompiledConstraint criterion, Customer customer) {
        List<Map<FactDefinition, Object>> ways = new ArrayList<>();
        for (Thresholds thresholds : criterion.thresholds()) {
            ways.addAll(
                    thresholds.fact().concluded()
                            ? waysToConclude(thresholds, customer)
                            : way(thresholds, customer, true));
        }
        return ways;
    }

    /** The models conclude the lowest word that will do. */
    private List<Map<FactDefinition, Object>> waysToConclude(
            Thresholds thresholds, Customer customer) {
        CompiledModel concluding = concluding(thresholds.fact());
        for (Object word : thresholds.values(customer, true)) {
            List<Map<FactDefinition, Object>> ways =
                    waysTo(concluding, concluding.concludedBy(word), customer);
            if (!ways.isEmpty()) {
                return ways;
            }
        }
        return List.of();
    }

    /** What the models conclude is left as it is: to fail is easier with plain facts. */
    private static List<Map<FactDefinition, Object>> waysToFail(
            CompiledConstraint criterion, Customer customer) {
        List<Map<FactDefinition, Object>> ways = new ArrayList<>();
        for (Thresholds thresholds : criterion.thresholds()) {
            if (!thresholds.fact().concluded()) {
                ways.addAll(way(thresholds, customer, false));
            }
        }
        return ways;
    }

    /** None or one: the nearest value that does it. */
    private static List<Map<FactDefinition, Object>> way(
            Thresholds thresholds, Customer customer, boolean met) {
        Object value = thresholds.nearest(customer, met);
        return value == null ? List.of() : List.of(Map.of(thresholds.fact(), value));
    }

    private CompiledModel concluding(FactDefinition fact) {
        return release.models().stream()
                .filter(model -> fact == model.concludes())
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<FactDefinition, Object>> combine(
            List<Map<FactDefinition, Object>> some, List<Map<FactDefinition, Object>> others) {
        if (some.equals(NOTHING_TO_DO)) {
            return others;
        }
        List<Map<FactDefinition, Object>> combined = new ArrayList<>();
        for (Map<FactDefinition, Object> one : some) {
            for (Map<FactDefinition, Object> other : others) {
                Map<FactDefinition, Object> together = both(one, other);
                if (together != null && combined.size() < MOST_WAYS) {
                    combined.add(together);
                }
            }
        }
        return combined;
    }

    /** Both changes together; null where they want the same fact to be different things. */
    private static Map<FactDefinition, Object> both(
            Map<FactDefinition, Object> one, Map<FactDefinition, Object> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return one.isEmpty() ? other : one;
        }
        Map<FactDefinition, Object> together = new HashMap<>(one);
        for (Map.Entry<FactDefinition, Object> change : other.entrySet()) {
            Object before = together.put(change.getKey(), change.getValue());
            if (before != null && !before.equals(change.getValue())) {
                return null;
            }
        }
        return together;
    }

    private static Map<FactDefinition, Object> inOrder(Map<FactDefinition, Object> changes) {
        TreeMap<String, FactDefinition> byName = new TreeMap<>();
        changes.keySet().forEach(fact -> byName.put(fact.name(), fact));
        Map<FactDefinition, Object> ordered = new LinkedHashMap<>();
        byName.values().forEach(fact -> ordered.put(fact, changes.get(fact)));
        return ordered;
    }
}
