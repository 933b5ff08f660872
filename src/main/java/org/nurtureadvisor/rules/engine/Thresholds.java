package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Field;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values of a fact with which a criterion that compares it is met, and those with which it is
 * not. Which of the {@link Candidates} do is asked of the criterion; those that meet it are to
 * meet, too, whatever else its rule asks of this fact alone.
 */
final class Thresholds {

    private final CompiledConstraint criterion;
    private final FactDefinition fact;
    private final List<CompiledConstraint> alone;
    private final Candidates candidates;
    private final Function<Customer, List<Object>> toMeet;
    private final Function<Customer, List<Object>> toFail;

    /**
     * @param comparison an alternative of the criterion
     * @param fact of its left side
     * @param criteria of the rule
     */
    private Thresholds(
            CompiledConstraint criterion,
            Comparison comparison,
            FactDefinition fact,
            List<CompiledConstraint> criteria) {
        this.criterion = criterion;
        this.fact = fact;
        this.alone = criteria.stream().filter(this::asksForFactAlone).toList();
        this.candidates =
                Candidates.of(
                        fact,
                        comparison,
                        comparisons(criteria)
                                .filter(each -> compared(each).anyMatch(fact::equals))
                                .toList());
        boolean isListed = candidates instanceof Candidates.Listed;
        this.toMeet = sparing(isListed && isIndifferentToOthers(), this::meeting);
        this.toFail = sparing(isListed && decidesAlone(), this::failing);
    }

    /** What is the same for every customer is found once. */
    private static Function<Customer, List<Object>> sparing(
            boolean isAlwaysTheSame, Function<Customer, List<Object>> values) {
        if (!isAlwaysTheSame) {
            return values;
        }
        List<Object> found = values.apply(Customer.UNKNOWN);
        return customer -> found;
    }

    /**
     * Of each fact that an alternative of a criterion compares with what can be reckoned.
     *
     * @param criteria of the rule
     */
    static List<Thresholds> of(CompiledConstraint criterion, List<CompiledConstraint> criteria) {
        return comparisons(List.of(criterion))
                .flatMap(
                        comparison ->
                                compared(comparison)
                                        .map(
                                                fact ->
                                                        new Thresholds(
                                                                criterion,
                                                                comparison,
                                                                fact,
                                                                criteria)))
                .toList();
    }

    /** The facts on the left of a comparison. */
    private static Stream<FactDefinition> compared(Comparison comparison) {
        return comparison.left().fields().map(Field::fact).distinct();
    }

    private static Stream<Comparison> comparisons(List<CompiledConstraint> criteria) {
        return criteria.stream()
                .flatMap(each -> each.source().alternatives().stream())
                .filter(Thresholds::comparesFact);
    }

    private static boolean comparesFact(Comparison comparison) {
        return comparison.isSimple()
                || !comparison.asksWhetherKnown()
                        && Reckoning.canReckon(comparison.left())
                        && comparison.right().stream().allMatch(Reckoning::canReckon);
    }

    private boolean asksForFactAlone(CompiledConstraint criterion) {
        return criterion.source().alternatives().stream()
                .flatMap(Comparison::fields)
                .allMatch(field -> field.fact() == fact);
    }

    /** To meet one alternative is enough, unless others hold just because a fact is unknown. */
    private boolean isIndifferentToOthers() {
        return criterion.source().alternatives().stream().noneMatch(Comparison::asksWhetherKnown);
    }

    /** To fail, every alternative has to. */
    private boolean decidesAlone() {
        return asksForFactAlone(criterion);
    }

    FactDefinition fact() {
        return fact;
    }

    /** The values with which a customer meets the criterion. */
    List<Object> valuesToMeet(Customer customer) {
        return toMeet.apply(customer);
    }

    /**
     * The one of them that lies nearest to what the fact says now, and for which no days have to
     * pass; null where there is none.
     */
    Object nearestToMeet(Customer customer) {
        return nearest(toMeet.apply(customer), customer);
    }

    /** The nearest such value with which a customer does not meet the criterion; null for none. */
    Object nearestToFail(Customer customer) {
        return nearest(toFail.apply(customer), customer);
    }

    private List<Object> meeting(Customer customer) {
        return leadingTo(
                changed ->
                        criterion.holds(changed, null)
                                && alone.stream().allMatch(each -> each.holds(changed, null)),
                customer);
    }

    private List<Object> failing(Customer customer) {
        return leadingTo(changed -> !criterion.holds(changed, null), customer);
    }

    /** The candidates with which a customer is as wanted. */
    private List<Object> leadingTo(Predicate<Customer> wanted, Customer customer) {
        List<Object> near = leadingTo(wanted, customer, candidates.near(customer));
        return near.isEmpty() ? leadingTo(wanted, customer, candidates.utmost()) : near;
    }

    private List<Object> leadingTo(
            Predicate<Customer> wanted, Customer customer, List<Object> among) {
        List<Object> leading = new ArrayList<>();
        for (Object value : among) {
            if (wanted.test(Facts.with(customer, Map.of(fact, value)))) {
                leading.add(value);
            }
        }
        return leading;
    }

    private Object nearest(List<Object> among, Customer customer) {
        Object now = fact.of(customer);
        Object nearest = null;
        for (Object value : among) {
            if (!fact.takesTime(now, value)
                    && (nearest == null || distance(value, now) < distance(nearest, now))) {
                nearest = value;
            }
        }
        return nearest;
    }

    private static double distance(Object value, Object now) {
        if (value instanceof Number number && now instanceof Number present) {
            return Math.abs(number.doubleValue() - present.doubleValue());
        }
        if (value instanceof Enum<?> word && now instanceof Enum<?> present) {
            return Math.abs(word.ordinal() - present.ordinal());
        }
        return 0;
    }
}
