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

    /** Null where they depend on other facts. */
    private final List<Object> meeting;

    /** Null where they depend on other facts. */
    private final List<Object> failing;

    /**
     * @param comparison an alternative of the criterion
     */
    Thresholds(CompiledConstraint criterion, Comparison comparison) {
        this.criterion = criterion;
        this.comparison = comparison;
        this.fact = comparison.field().fact();
        this.values = values().stream().filter(this::isInRange).toList();
        this.meeting = isIndifferentToOthers() ? values(values, Customer.UNKNOWN, true) : null;
        this.failing = decidesAlone() ? values(values, Customer.UNKNOWN, false) : null;
    }

    /** To meet one alternative is enough, unless others hold just because a fact is unknown. */
    private boolean isIndifferentToOthers() {
        return !isSet()
                && criterion.source().alternatives().stream()
                        .noneMatch(Comparison::asksWhetherKnown);
    }

    /** To fail, every alternative has to. */
    private boolean decidesAlone() {
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
        List<Object> known = met ? meeting : failing;
        if (known != null) {
            return known;
        }
        return values(isSet() ? sets((Set<?>) fact.of(customer)) : values, customer, met);
    }

    private List<Object> values(List<Object> among, Customer customer, boolean met) {
        return among.stream()
                .filter(
                        value ->
                                criterion.holds(Facts.with(customer, Map.of(fact, value)), null)
                                        == met)
                .toList();
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
