package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Operator;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The values of a fact at which a criterion that compares it may turn: what it and the other
 * criteria of its rule compare it with, and the next ones on either side. The next whole number for
 * what is counted, the next hundredth for everything else; and, where that is too far, the least
 * and the greatest there is. Which of them meet the criterion is asked of the criterion; those that
 * meet it are to meet, too, whatever else the rule asks of this fact alone.
 */
final class Thresholds {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final CompiledConstraint criterion;
    private final Comparison comparison;
    private final FactDefinition fact;
    private final List<CompiledConstraint> alone;
    private final List<Comparison> ofFact;

    /** Null where they depend on other facts. */
    private final List<Object> values;

    private final List<Object> bounds;

    /** Null where they depend on other facts. */
    private final List<Object> meeting;

    /** Null where they depend on other facts. */
    private final List<Object> failing;

    /**
     * @param comparison an alternative of the criterion
     * @param criteria of the rule
     */
    private Thresholds(
            CompiledConstraint criterion,
            Comparison comparison,
            List<CompiledConstraint> criteria) {
        this.criterion = criterion;
        this.comparison = comparison;
        this.fact = comparison.field().fact();
        this.alone = criteria.stream().filter(this::asksForFactAlone).toList();
        this.ofFact = comparisons(criteria).filter(each -> each.field().fact() == fact).toList();
        this.values =
                ofFact.stream().allMatch(Comparison::isSimple) ? values(Customer.UNKNOWN) : null;
        this.bounds = bounds();
        boolean always = values != null && !isSet();
        this.meeting = always && isIndifferentToOthers() ? meeting(values, Customer.UNKNOWN) : null;
        this.failing = always && decidesAlone() ? failing(values, Customer.UNKNOWN) : null;
    }

    /**
     * Of each alternative of a criterion that compares a fact with what can be reckoned.
     *
     * @param criteria of the rule
     */
    static List<Thresholds> of(CompiledConstraint criterion, List<CompiledConstraint> criteria) {
        return comparisons(List.of(criterion))
                .map(comparison -> new Thresholds(criterion, comparison, criteria))
                .toList();
    }

    private static Stream<Comparison> comparisons(List<CompiledConstraint> criteria) {
        return criteria.stream()
                .flatMap(each -> each.source().alternatives().stream())
                .filter(Thresholds::comparesFact);
    }

    private static boolean comparesFact(Comparison comparison) {
        return comparison.left() instanceof Term.Asked asked
                && asked.field().fact() != null
                && !comparison.asksWhetherKnown()
                && (comparison.isSimple()
                        || comparison.right().stream().allMatch(Reckoning::canReckon));
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
        return meeting != null ? meeting : meeting(valuesFor(customer), customer);
    }

    /**
     * The one of them that lies nearest to what the fact says now, and for which no days have to
     * pass; null where there is none.
     */
    Object nearestToMeet(Customer customer) {
        return nearest(valuesToMeet(customer), customer);
    }

    /** The nearest such value with which a customer does not meet the criterion; null for none. */
    Object nearestToFail(Customer customer) {
        return nearest(
                failing != null ? failing : failing(valuesFor(customer), customer), customer);
    }

    private List<Object> valuesFor(Customer customer) {
        if (isSet()) {
            return sets((Set<?>) fact.of(customer));
        }
        return values != null ? values : values(customer);
    }

    private List<Object> meeting(List<Object> among, Customer customer) {
        return amongOrBounds(
                among,
                customer,
                changed ->
                        criterion.holds(changed, null)
                                && alone.stream().allMatch(each -> each.holds(changed, null)));
    }

    private List<Object> failing(List<Object> among, Customer customer) {
        return amongOrBounds(among, customer, changed -> !criterion.holds(changed, null));
    }

    private List<Object> amongOrBounds(
            List<Object> among, Customer customer, Predicate<Customer> wanted) {
        List<Object> found = leadingTo(among, customer, wanted);
        return found.isEmpty() ? leadingTo(bounds, customer, wanted) : found;
    }

    /** Those of some values with which a customer is as wanted. */
    private List<Object> leadingTo(
            List<Object> among, Customer customer, Predicate<Customer> wanted) {
        return among.stream()
                .filter(value -> wanted.test(Facts.with(customer, Map.of(fact, value))))
                .toList();
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

    private boolean isSet() {
        return Set.class.isAssignableFrom(fact.type());
    }

    private List<Object> values(Customer customer) {
        return ofFact.stream()
                .flatMap(each -> values(each, customer).stream())
                .filter(this::isInRange)
                .distinct()
                .toList();
    }

    private List<Object> values(Comparison comparison, Customer customer) {
        if (isSet()) {
            return List.of();
        }
        if (fact.type().isEnum()) {
            return List.of(fact.type().getEnumConstants());
        }
        if (fact.type() == Boolean.class) {
            return List.of(true, false);
        }
        if (!fact.isNumber()) {
            return comparison.literals();
        }
        return comparison.right().stream()
                .flatMap(term -> threshold(term, customer).stream())
                .flatMap(threshold -> around(threshold).stream())
                .toList();
    }

    /** What is reckoned is no finer than hundredths; empty where it is unknown or beyond reach. */
    private static Optional<BigDecimal> threshold(Term term, Customer customer) {
        return Optional.ofNullable(Reckoning.reckon(term, customer))
                .filter(number -> Double.isFinite(number.doubleValue()))
                .map(number -> new BigDecimal(number.toString()))
                .map(
                        number ->
                                term instanceof Term.Literal
                                        ? number
                                        : number.setScale(2, RoundingMode.FLOOR));
    }

    /** The least and the greatest number there is. */
    private List<Object> bounds() {
        return fact.isNumber()
                ? Stream.of(fact.min(), fact.max())
                        .filter(Double::isFinite)
                        .map(bound -> typed(BigDecimal.valueOf(bound)))
                        .toList()
                : List.of();
    }

    private List<Object> around(BigDecimal threshold) {
        boolean whole = fact.type() == Integer.class;
        BigDecimal step = whole ? BigDecimal.ONE : HUNDREDTH;
        BigDecimal at = whole ? threshold.setScale(0, RoundingMode.FLOOR) : threshold;
        return List.of(typed(at), typed(at.add(step)), typed(at.subtract(step)));
    }

    private Object typed(BigDecimal value) {
        if (fact.type() == Integer.class) {
            return value.intValue();
        }
        return fact.type() == Double.class ? (Object) value.doubleValue() : value;
    }

    /** With and without the words that this criterion asks for, and all criteria of the rule. */
    private List<Object> sets(Set<?> now) {
        Object asCriterion = changed(now, List.of(comparison));
        Object asRule = changed(now, ofFact);
        return asRule.equals(asCriterion) ? List.of(asRule) : List.of(asCriterion, asRule);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private Set<?> changed(Set<?> now, List<Comparison> comparisons) {
        Set changed = EnumSet.noneOf((Class) fact.elementType());
        changed.addAll(now == null ? Set.of() : now);
        for (Comparison each : comparisons) {
            if (each.operator() == Operator.CONTAINS) {
                changed.addAll(each.literals());
            } else {
                changed.removeAll(each.literals());
            }
        }
        return changed;
    }

    private boolean isInRange(Object value) {
        return !(value instanceof Number number)
                || number.doubleValue() >= fact.min() && number.doubleValue() <= fact.max();
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
