package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Operator;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * The values of a fact at which a comparison may turn: the literal it names, and the next one on
 * either side. The next whole number for what is counted, the next hundredth for everything else.
 */
final class Thresholds {

    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

    private Thresholds() {}

    /** The value among them that is wanted and lies nearest to what the fact says now. */
    static Optional<Object> nearest(
            Comparison comparison, Customer customer, Predicate<Object> wanted) {
        FactDefinition fact = comparison.field().fact();
        Object now = fact.of(customer);
        return values(comparison, now).stream()
                .filter(value -> inRange(fact, value))
                .filter(wanted)
                .min(Comparator.comparingDouble(value -> distance(value, now)));
    }

    private static List<Object> values(Comparison comparison, Object now) {
        FactDefinition fact = comparison.field().fact();
        if (Set.class.isAssignableFrom(fact.type())) {
            return sets(comparison, now);
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
        List<Object> values = new ArrayList<>();
        comparison.literals().forEach(literal -> values.addAll(around(fact, (Number) literal)));
        return values;
    }

    private static List<Object> around(FactDefinition fact, Number literal) {
        BigDecimal threshold = new BigDecimal(literal.toString());
        boolean whole = fact.type() == Integer.class;
        BigDecimal step = whole ? BigDecimal.ONE : HUNDREDTH;
        BigDecimal at = whole ? threshold.setScale(0, RoundingMode.FLOOR) : threshold;
        return List.of(typed(fact, at), typed(fact, at.add(step)), typed(fact, at.subtract(step)));
    }

    private static Object typed(FactDefinition fact, BigDecimal value) {
        if (fact.type() == Integer.class) {
            return value.intValue();
        }
        return fact.type() == Double.class ? (Object) value.doubleValue() : value;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static List<Object> sets(Comparison comparison, Object now) {
        Enum<?> word = (Enum<?>) comparison.literals().get(0);
        Set<?> present = now == null ? Set.of() : (Set<?>) now;
        EnumSet changed = EnumSet.noneOf(word.getDeclaringClass());
        present.forEach(member -> changed.add((Enum) member));
        if (comparison.operator() == Operator.CONTAINS) {
            changed.add(word);
        } else {
            changed.remove(word);
        }
        return List.of(changed);
    }

    private static boolean inRange(FactDefinition fact, Object value) {
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
