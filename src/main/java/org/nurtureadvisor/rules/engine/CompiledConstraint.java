package org.nurtureadvisor.rules.engine;

import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.functions.Predicate1;
import org.drools.model.functions.PredicateN;
import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Field;
import org.nurtureadvisor.rules.language.Operator;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** One constraint, with the predicate Drools compiled for it. */
final class CompiledConstraint {

    /** In place of a slot: what has no name is the fact that is asked. */
    private static final int THE_FACT = -1;

    private final Constraint source;
    private final Predicate1<Object> own;
    private final PredicateN joined;
    private final int[] slots;
    private final List<FactDefinition> facts;
    private final List<FactDefinition> needed;
    private final boolean mayTurnTwice;

    private CompiledConstraint(
            Constraint source, Predicate1<Object> own, PredicateN joined, int[] slots) {
        this.source = source;
        this.own = own;
        this.joined = joined;
        this.slots = slots;
        this.facts = facts(source.alternatives().stream());
        this.needed =
                facts(source.alternatives().stream().filter(each -> !each.asksWhetherKnown()));
        this.mayTurnTwice = findWhetherItMayTurnTwice();
    }

    /**
     * @param slots where in a frame the value of each variable stands
     */
    @SuppressWarnings("unchecked")
    static CompiledConstraint of(
            Constraint source, SingleConstraint compiled, Map<String, Integer> slots) {
        Variable<?>[] variables = compiled.getVariables();
        if (variables.length == 1 && !slots.containsKey(variables[0].getName())) {
            return new CompiledConstraint(source, compiled.getPredicate1(), null, null);
        }
        int[] places = new int[variables.length];
        for (int i = 0; i < places.length; i++) {
            places[i] = slots.getOrDefault(variables[i].getName(), THE_FACT);
        }
        return new CompiledConstraint(source, null, compiled.getPredicate(), places);
    }

    private static List<FactDefinition> facts(Stream<Comparison> comparisons) {
        return comparisons
                .flatMap(Comparison::fields)
                .map(Field::fact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    Constraint source() {
        return source;
    }

    /** The facts that it asks for. */
    List<FactDefinition> facts() {
        return facts;
    }

    /** Whether the stage of a placement is all it asks for. */
    boolean asksStageAlone() {
        return own != null && source.fields().allMatch(field -> field.name().equals("stage"));
    }

    boolean holds(Object fact, Object[] frame) {
        try {
            return own != null ? own.test(fact) : joined.test(values(fact, frame));
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("constraint " + source.text() + " failed", e);
        }
    }

    private Object[] values(Object fact, Object[] frame) {
        Object[] values = new Object[slots.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = slots[i] == THE_FACT ? fact : frame[slots[i]];
        }
        return values;
    }

    /**
     * For a constraint on the customer alone: whether it holds, does not, or hangs on something
     * unknown.
     */
    Verdict verdict(Customer customer) {
        if (holds(customer, null)) {
            return Verdict.MET;
        }
        for (FactDefinition fact : needed) {
            if (fact.of(customer) == null) {
                return Verdict.UNKNOWN;
            }
        }
        return Verdict.UNMET;
    }

    /**
     * Whether it could come true and fail again while nothing happens but days passing, and no date
     * that days are counted to or from. A comparison of one count of days with something that
     * stands still turns at most once, and so does one of two such counts, which keep their
     * distance or close it evenly. Of several comparisons that all fail in time, the last one
     * turns.
     */
    boolean mayTurnTwice() {
        return mayTurnTwice;
    }

    private boolean findWhetherItMayTurnTwice() {
        List<Comparison> counting =
                source.alternatives().stream().filter(each -> countsOfDays(each) > 0).toList();
        return counting.size() > 1 && !counting.stream().allMatch(CompiledConstraint::failsInTime)
                || counting.stream()
                        .anyMatch(each -> !each.operator().isOrder() || !movesEvenly(each));
    }

    /** Whether it sets a limit to what grows with every day, so that it never comes true again. */
    private static boolean failsInTime(Comparison comparison) {
        boolean isLimit =
                comparison.operator() == Operator.LESS || comparison.operator() == Operator.AT_MOST;
        return isLimit
                && countsOfDays(comparison) == 1
                && comparison.left() instanceof Term.Asked asked
                && asked.field().fact().growsWithDays();
    }

    private static boolean movesEvenly(Comparison comparison) {
        return countsOfDays(comparison) == 1
                || isCountOfDays(comparison.left())
                        && comparison.right().stream().allMatch(CompiledConstraint::isCountOfDays);
    }

    private static boolean isCountOfDays(Term term) {
        return term instanceof Term.Asked asked
                && asked.field().fact() != null
                && asked.field().fact().countsDays();
    }

    private static long countsOfDays(Comparison comparison) {
        return comparison.asksWhetherKnown()
                ? 0
                : comparison
                        .fields()
                        .map(Field::fact)
                        .filter(fact -> fact != null && fact.movesWithDays())
                        .count();
    }
}
