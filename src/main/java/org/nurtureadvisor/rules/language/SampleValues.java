package org.nurtureadvisor.rules.language;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Values to try in the place of all that something can be: of those that no criterion tells apart,
 * one.
 */
final class SampleValues {

    /** Stands for every text and day that no criterion names. */
    private static final Object ANY_OTHER = new Object();

    private SampleValues() {}

    /** Such values of what is asked about; null among them where it may be unknown. */
    static List<Object> of(Term subject, List<Constraint> criteria) {
        List<Object> named =
                criteria.stream()
                        .flatMap(criterion -> criterion.alternatives().stream())
                        .filter(each -> each.left().equals(subject) && each.hasLiterals())
                        .flatMap(comparison -> comparison.literals().stream())
                        .distinct()
                        .toList();
        List<Object> values = new ArrayList<>(known(subject, named));
        if (subject.nullable()) {
            values.add(null);
        }
        return values;
    }

    private static List<?> known(Term subject, List<Object> named) {
        if (subject.isNumber()) {
            return numbers(subject, named);
        }
        Class<?> type = subject.type();
        if (type.isEnum()) {
            return List.of(type.getEnumConstants());
        }
        if (type == Boolean.class) {
            return List.of(true, false);
        }
        return Set.class.isAssignableFrom(type) ? sets(named) : and(named, ANY_OTHER);
    }

    /** Between two numbers that are named lies one that is next to either. */
    private static List<Double> numbers(Term subject, List<Object> named) {
        return Stream.concat(
                        Stream.of(subject.min(), subject.max()),
                        named.stream().map(SampleValues::place))
                .flatMap(number -> around(number, subject.isWhole()))
                .filter(number -> number >= subject.min() && number <= subject.max())
                .distinct()
                .toList();
    }

    private static Stream<Double> around(double number, boolean isWhole) {
        return isWhole
                ? Stream.of(
                        Math.ceil(number) - 1,
                        Math.floor(number),
                        Math.ceil(number),
                        Math.floor(number) + 1)
                : Stream.of(Math.nextDown(number), number, Math.nextUp(number));
    }

    /** With each of the elements that are named, and without it. */
    private static List<Set<Object>> sets(List<Object> elements) {
        List<Set<Object>> sets = List.of(Set.of());
        for (Object element : elements) {
            sets = sets.stream().flatMap(set -> Stream.of(set, with(set, element))).toList();
        }
        return sets;
    }

    private static Set<Object> with(Set<Object> set, Object element) {
        Set<Object> more = new HashSet<>(set);
        more.add(element);
        return more;
    }

    private static List<Object> and(List<Object> values, Object other) {
        return Stream.concat(values.stream(), Stream.of(other)).toList();
    }

    /** Whether a criterion can hold where what is asked about has this value. */
    static boolean mayMeet(Constraint criterion, Term subject, Object value) {
        return criterion.meaning().stream().anyMatch(each -> mayMeet(each, subject, value));
    }

    /** What depends on something else besides needs this to be known, and may hold then. */
    private static boolean mayMeet(Comparison comparison, Term subject, Object value) {
        if (comparison.subjects().noneMatch(subject::equals)) {
            return true;
        }
        if (comparison.asksWhetherKnown()) {
            return (value == null) == (comparison.operator() == Operator.EQUAL);
        }
        return value != null
                && (!comparison.left().equals(subject)
                        || !comparison.hasLiterals()
                        || meets(value, comparison.operator(), comparison.literals()));
    }

    private static boolean meets(Object value, Operator operator, List<Object> literals) {
        Object literal = literals.get(0);
        return switch (operator) {
            case EQUAL, IN -> isAmong(literals, value);
            case NOT_EQUAL, NOT_IN -> !isAmong(literals, value);
            case LESS -> place(value) < place(literal);
            case AT_MOST -> place(value) <= place(literal);
            case GREATER -> place(value) > place(literal);
            case AT_LEAST -> place(value) >= place(literal);
            case CONTAINS -> ((Set<?>) value).contains(literal);
            case NOT_CONTAINS -> !((Set<?>) value).contains(literal);
        };
    }

    private static boolean isAmong(List<Object> literals, Object value) {
        return value instanceof Number
                ? literals.stream().anyMatch(literal -> place(literal) == place(value))
                : literals.contains(value);
    }

    /** Where a number, or a word among those of its kind, stands from low to high. */
    private static double place(Object value) {
        return value instanceof Enum<?> word ? word.ordinal() : ((Number) value).doubleValue();
    }
}
