package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Facts that would have to be otherwise.
 *
 * @param facts what each would have to be
 */
record Changes(Map<FactDefinition, Object> facts) {

    static final Changes NONE = new Changes(Map.of());

    /** One way, on which nothing has to be otherwise. */
    static final List<Changes> NOTHING_TO_DO = List.of(NONE);

    /** Ways to combine alternatives that are looked at in one step. */
    private static final int MOST_WAYS = 48;

    static Changes of(FactDefinition fact, Object value) {
        return new Changes(Map.of(fact, value));
    }

    int size() {
        return facts.size();
    }

    /** These, and then others: what both change is in the end as the others have it. */
    Changes then(Changes others) {
        if (facts.isEmpty() || others.facts.isEmpty()) {
            return facts.isEmpty() ? others : this;
        }
        Map<FactDefinition, Object> together = new HashMap<>(facts);
        together.putAll(others.facts);
        return new Changes(together);
    }

    /** One of some and then one of others, in every combination. */
    static List<Changes> each(List<Changes> some, List<Changes> others) {
        if (some.equals(NOTHING_TO_DO)) {
            return others;
        }
        return some.stream()
                .flatMap(one -> others.stream().map(one::then))
                .limit(MOST_WAYS)
                .toList();
    }

    Changes without(FactDefinition fact) {
        Map<FactDefinition, Object> fewer = new HashMap<>(facts);
        fewer.remove(fact);
        return new Changes(fewer);
    }

    /** The same, the facts in the order of their names. */
    Changes inOrder() {
        TreeMap<String, FactDefinition> byName = new TreeMap<>();
        facts.keySet().forEach(fact -> byName.put(fact.name(), fact));
        Map<FactDefinition, Object> ordered = new LinkedHashMap<>();
        byName.values().forEach(fact -> ordered.put(fact, facts.get(fact)));
        return new Changes(ordered);
    }
}
