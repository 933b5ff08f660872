package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Criteria on which a customer's places in some models hang: as long as none of them turns, no
 * place is lower.
 */
public final class Footing {

    private final List<CompiledConstraint> criteria = new ArrayList<>();
    private final BitSet held = new BitSet();
    private final Set<FactDefinition> facts = new HashSet<>();

    private Footing() {}

    /**
     * @param models all of a release, in the order of evaluation
     * @param asked those whose places count
     */
    static Footing of(List<CompiledModel> models, Set<CompiledModel> asked, Customer customer) {
        Footing footing = new Footing();
        // Backwards: what a model concludes is asked for by the models after it.
        for (int i = models.size() - 1; i >= 0; i--) {
            CompiledModel model = models.get(i);
            boolean isRead = footing.facts.contains(model.concludes());
            if (isRead || asked.contains(model)) {
                footing.add(model.placing().footing(customer, isRead), customer);
            }
        }
        return footing;
    }

    private void add(List<CompiledConstraint> hangsOn, Customer customer) {
        for (CompiledConstraint criterion : hangsOn) {
            held.set(criteria.size(), criterion.holds(customer, null));
            criteria.add(criterion);
            facts.addAll(criterion.facts());
        }
    }

    /** Whether each criterion still holds, or still does not. */
    public boolean stands(Customer customer) {
        for (int i = 0; i < criteria.size(); i++) {
            if (criteria.get(i).holds(customer, null) != held.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** The facts that the criteria ask for. */
    public Set<FactDefinition> facts() {
        return facts;
    }

    /** Whether some could come true and fail again while nothing happens but days passing. */
    public boolean mayTurnTwice() {
        return criteria.stream().anyMatch(CompiledConstraint::mayTurnTwice);
    }
}
