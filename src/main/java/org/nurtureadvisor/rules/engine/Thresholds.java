package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Operator;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The values of a fact at which a criterion that compares it with literals may turn: the literal it
 * names, and the next one on either side. The next whole number for what is counted, the next
 * hundredth for everything else. Which of them meet the criterion is asked of the criterion.
 */
final class Thresholds {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private final CompiledConstraint criterion;
    private final Comparison comparison;
    private final FactDefinition fact;
    private final List<Object> values;

    /**
     * Values that meet the criterion and values that do not; null where other facts decide, too.
     */
    private final Map<Boolean, List<Object>> byVerdict;

    /**
     * @param comparison an alternative of the criterion
     */
    Thresholds(CompiledConstraint criterion, Comparison comparison) {
        this.criterion = criterion;
        this.comparison = comparison;
        this.fact = comparison.field().fact();
        this.values = values().stream().filter(this::isInRange).toList();
        this.byVerdict = decides() ? byVerdict(values, Customer.UNKNOWN) : null;
    }

    /** Whether the fact decides alone: then no customer need be known. */
    private boolean decides() {
        return !isSet()
                && criterion.source().alternatives().stream()
                        .flatMap(Comparison::fields)
                        .allMatch(field -> field.fact() == fact);
    }

    FactDefinition fact() {
        return fact;
    }

    /** The values with which a customer meets the criterion, or does not. */
    List<Object> values(Customer customer, boolean met) {
        if (byVerdict != null) {
            return byVerdict.get(met);
        }
        List<Object> all = isSet() ? sets((Set<?>) fact.of(customer)) : values;
        return byVerdict(all, customer).get(met);
    }

    /** The one of them that lies nearest to what the fact says now; null where there is none. */
    Object nearest(Customer customer, boolean met) {
        Object now = fact.of(customer);
        Object nearest = null;
        for (Object value : values(customer, met)) {
            if (nearest == null || distance(value, now) < distance(nearest, now)) {
                nearest = value;
            }
        }
        return nearest;
    }

    private Map<Boolean, List<Object>> byVerdict(List<Object> values, Customer customer) {
        return values.stream()
                .collect(
                        Collectors.partitioningBy(
                                value ->
                                        criterion.holds(
                                                Facts.with(customer, Map.of(fact, value)), null)));
    }

    private boolean isSet() {
        return Set.class.isAssignableFrom(fact.type());
    }

    private List<Object> values() {
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
        List<Object> around = new ArrayList<>();
        comparison.literals().forEach(literal -> around.addAll(around((Number) literal)));
        return around;
    }

    private List<Object> around(Number literal) {
        BigDecimal threshold = new BigDecimal(literal.toString());
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

    /** With or without the one word that is asked for. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    private List<Object> sets(Set<?> now) {
        Enum<?> word = (Enum<?>) comparison.literals().get(0);
        Set<?> present = now == null ? Set.of() : now;
        EnumSet changed = EnumSet.noneOf(word.getDeclaringClass());
        present.forEach(member -> changed.add((Enum) member));
        if (comparison.operator() == Operator.CONTAINS) {
            changed.add(word);
        } else {
            changed.remove(word);
        }
        return List.of(changed);
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
