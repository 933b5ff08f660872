package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.rules.language.Field;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** One pattern of a rule, with the predicates Drools compiled for its constraints. */
final class CompiledPattern {

    private final FactType type;
    private final Name[] names;
    private final CompiledConstraint[] constraints;

    private CompiledPattern(FactType type, Name[] names, CompiledConstraint[] constraints) {
        this.type = type;
        this.names = names;
        this.constraints = constraints;
    }

    /**
     * @param slots where in a frame the value of each variable stands; those of the pattern are
     *     added
     */
    static CompiledPattern of(
            Rule rule, Pattern pattern, Predicates predicates, Map<String, Integer> slots) {
        List<Name> names = new ArrayList<>();
        if (pattern.variable() != null) {
            names.add(new Name(slot(pattern.variable(), slots), null));
        }
        for (Constraint constraint : pattern.constraints()) {
            if (constraint.variable() != null) {
                names.add(new Name(slot(constraint.variable(), slots), constraint.bound()));
            }
        }
        Iterator<Constraint> written =
                pattern.constraints().stream().filter(Constraint::canFail).iterator();
        CompiledConstraint[] constraints =
                rule.questions(pattern)
                        .map(
                                question ->
                                        CompiledConstraint.of(
                                                written.next(), predicates.of(question), slots))
                        .toArray(CompiledConstraint[]::new);
        return new CompiledPattern(pattern.type(), names.toArray(Name[]::new), constraints);
    }

    private static int slot(String variable, Map<String, Integer> slots) {
        return slots.computeIfAbsent(variable, any -> slots.size());
    }

    FactType type() {
        return type;
    }

    List<CompiledConstraint> constraints() {
        return List.of(constraints);
    }

    /** Whether a placement gets past those constraints that ask for its stage alone. */
    boolean admitsStageOf(Placement placement) {
        return Arrays.stream(constraints)
                .filter(CompiledConstraint::asksStageAlone)
                .allMatch(constraint -> constraint.holds(placement, null));
    }

    /** Whether every constraint holds for a fact. What the pattern names is then in the frame. */
    boolean matches(Object fact, Object[] frame) {
        for (Name name : names) {
            frame[name.slot] = name.field == null ? fact : name.field.reader().apply(fact);
        }
        for (CompiledConstraint constraint : constraints) {
            if (!constraint.holds(fact, frame)) {
                return false;
            }
        }
        return true;
    }

    /**
     * @param field whose value is named; null where it is the fact itself
     */
    private record Name(int slot, Field field) {}
}
