package org.nurtureadvisor.rules.engine;

import org.drools.model.Binding;
import org.drools.model.Constraint.Type;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.FactType;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** One pattern of a rule, with the predicates Drools compiled for its constraints. */
final class CompiledPattern {

    private final FactType type;
    private final int slot;
    private final CompiledConstraint[] constraints;
    private final Binding[] bindings;
    private final int[] bindingSlots;

    private CompiledPattern(
            FactType type,
            int slot,
            CompiledConstraint[] constraints,
            Binding[] bindings,
            int[] bindingSlots) {
        this.type = type;
        this.slot = slot;
        this.constraints = constraints;
        this.bindings = bindings;
        this.bindingSlots = bindingSlots;
    }

    /**
     * @param slots where in a frame the value of each variable stands; slot 0 is the verb's
     */
    static CompiledPattern of(
            Pattern source, org.drools.model.Pattern<?> compiled, Map<Variable<?>, Integer> slots) {
        int slot = slot(compiled.getPatternVariable(), slots);
        Binding[] bindings = compiled.getBindings().toArray(Binding[]::new);
        int[] bindingSlots =
                Arrays.stream(bindings)
                        .mapToInt(binding -> slot(binding.getBoundVariable(), slots))
                        .toArray();
        List<Constraint> written =
                source.constraints().stream().filter(Constraint::canFail).toList();
        List<SingleConstraint> predicates = flatten(compiled.getConstraint());
        if (written.size() != predicates.size()) {
            throw new IllegalStateException(
                    "Drools compiled "
                            + predicates.size()
                            + " constraints for the "
                            + written.size()
                            + " of "
                            + source);
        }
        CompiledConstraint[] constraints = new CompiledConstraint[written.size()];
        for (int i = 0; i < constraints.length; i++) {
            constraints[i] =
                    CompiledConstraint.of(
                            written.get(i),
                            predicates.get(i),
                            compiled.getPatternVariable(),
                            slots);
        }
        return new CompiledPattern(source.type(), slot, constraints, bindings, bindingSlots);
    }

    private static int slot(Variable<?> variable, Map<Variable<?>, Integer> slots) {
        return slots.computeIfAbsent(variable, any -> slots.size() + 1);
    }

    private static List<SingleConstraint> flatten(org.drools.model.Constraint constraint) {
        List<SingleConstraint> flat = new ArrayList<>();
        if (constraint.getType() == Type.SINGLE) {
            if (constraint != SingleConstraint.TRUE) {
                flat.add((SingleConstraint) constraint);
            }
        } else {
            constraint.getChildren().forEach(child -> flat.addAll(flatten(child)));
        }
        return flat;
    }

    FactType type() {
        return type;
    }

    List<CompiledConstraint> constraints() {
        return List.of(constraints);
    }

    /**
     * Whether every constraint holds for a fact, which is then in its slot, and what it binds in
     * theirs.
     */
    boolean matches(Object fact, Object[] frame) {
        frame[slot] = fact;
        for (int i = 0; i < bindingSlots.length; i++) {
            frame[bindingSlots[i]] = bindings[i].eval(fact);
        }
        for (CompiledConstraint constraint : constraints) {
            if (!constraint.holds(fact, frame)) {
                return false;
            }
        }
        return true;
    }
}
