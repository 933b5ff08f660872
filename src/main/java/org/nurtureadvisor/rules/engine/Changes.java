package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts that would have to be otherwise.
 *
 * @param all what each would have to be, in the order of their names
 */
record Changes(List<Change> all) {

    static final Changes NONE = new Changes(List.of());

    /** One way, on which nothing has to be otherwise. */
    static final List<Changes> NOTHING_TO_DO = List.of(NONE);

    /** Ways to combine alternatives that are looked at in one step. */
    private static final int MOST_WAYS = 48;

    /** One fact that would have to be otherwise. */
    record Change(FactDefinition fact, Object value) {}

    static Changes of(FactDefinition fact, Object value) {
        return new Changes(List.of(new Change(fact, value)));
    }

    int size() {
        return all.size();
    }

    /** What each fact would have to be, in the order of their names. */
    Map<FactDefinition, Object> facts() {
        Map<FactDefinition, Object> facts = new LinkedHashMap<>();
        all.forEach(change -> facts.put(change.fact(), change.value()));
        return facts;
    }

    /** These, and then others: what both change is in the end as the others have it. */
    Changes then(Changes others) {
        if (all.isEmpty() || others.all.isEmpty()) {
            return all.isEmpty() ? others : this;
        }
        List<Change> together = new ArrayList<>(all.size() + others.all.size());
        int mine = 0;
        for (Change other : others.all) {
            while (mine < all.size() && comesBefore(all.get(mine), other)) {
                together.add(all.get(mine++));
            }
            if (mine < all.size() && all.get(mine).fact() == other.fact()) {
                mine++;
            }
            together.add(other);
        }
        together.addAll(all.subList(mine, all.size()));
        return new Changes(together);
    }

    private static boolean comesBefore(Change one, Change other) {
        return one.fact() != other.fact() && one.fact().name().compareTo(other.fact().name()) < 0;
    }

    /** One of some and then one of others, in every combination. */
    static List<Changes> each(List<Changes> some, List<Changes> others) {
        if (some == NOTHING_TO_DO) {
            return others;
        }
        List<Changes> each = new ArrayList<>();
        for (Changes one : some) {
            for (Changes other : others) {
                if (each.size() == MOST_WAYS) {
                    return each;
                }
                each.add(one.then(other));
            }
        }
        return each;
    }

    Changes without(Change change) {
        return new Changes(all.stream().filter(each -> each != change).toList());
    }
}
