package org.nurtureadvisor.testsupport;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Made-up customers of every kind. Each fact is as often unknown as known; what is known lies near
 * the thresholds of the shipped rules, or anywhere in its range.
 */
public final class Customers {

    private static final List<FactDefinition> STATED =
            Facts.all().stream().filter(fact -> !fact.concluded()).toList();
    private static final Map<FactDefinition, List<Number>> THRESHOLDS =
            thresholds(ShippedRules.book());

    private Customers() {}

    /** Nothing is concluded of them yet. */
    public static Arbitrary<Customer> any() {
        return Arbitraries.frequencyOf(
                        Tuple.of(3, Arbitraries.just(0.5)),
                        Tuple.of(1, Arbitraries.of(0.1, 0.9, 1.0)))
                .flatMap(known -> Arbitraries.randomValue(random -> customer(random, known)));
    }

    private static Customer customer(Random random, double known) {
        Map<FactDefinition, Object> facts = new HashMap<>();
        for (FactDefinition fact : STATED) {
            if (random.nextDouble() < known) {
                facts.put(fact, value(fact, random));
            }
        }
        return Facts.with(Customer.UNKNOWN, facts);
    }

    private static Object value(FactDefinition fact, Random random) {
        if (fact.type() == Boolean.class) {
            return random.nextBoolean();
        }
        if (fact.type() == String.class) {
            return "Ann";
        }
        if (fact.type() == LocalDate.class) {
            return LocalDate.of(2026, 1, 1).minusDays(random.nextInt(1000));
        }
        if (fact.type() == Set.class) {
            return members(fact.elementType(), random);
        }
        return fact.isNumber()
                ? number(fact, random)
                : oneOf(List.of(fact.type().getEnumConstants()), random);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static Set<?> members(Class type, Random random) {
        Set<?> members = EnumSet.allOf(type);
        members.removeIf(member -> random.nextBoolean());
        return members;
    }

    private static Object number(FactDefinition fact, Random random) {
        boolean whole = fact.type() == Integer.class;
        List<Number> thresholds = THRESHOLDS.getOrDefault(fact, List.of());
        double value =
                thresholds.isEmpty() || random.nextInt(4) == 0
                        ? random.nextInt(20) + (whole ? 0 : random.nextInt(100) / 100.0)
                        : oneOf(thresholds, random).doubleValue()
                                + (random.nextInt(3) - 1) * (whole ? 1 : 0.01);
        double inRange = Math.max(fact.min(), Math.min(fact.max(), value));
        if (whole) {
            return (int) inRange;
        }
        BigDecimal hundredths = BigDecimal.valueOf(Math.round(inRange * 100), 2);
        return fact.type() == Double.class ? (Object) hundredths.doubleValue() : hundredths;
    }

    private static <T> T oneOf(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }

    /** The numbers with which the rules compare each fact. */
    private static Map<FactDefinition, List<Number>> thresholds(RuleBook book) {
        Map<FactDefinition, Set<Number>> thresholds = new HashMap<>();
        rules(book)
                .flatMap(rule -> rule.conditions().stream())
                .filter(Condition.Pattern.class::isInstance)
                .flatMap(condition -> ((Condition.Pattern) condition).constraints().stream())
                .map(Constraint::alternatives)
                .flatMap(List::stream)
                .filter(Comparison::isSimple)
                .filter(comparison -> comparison.field().fact() != null)
                .forEach(
                        comparison ->
                                comparison.literals().stream()
                                        .filter(Number.class::isInstance)
                                        .forEach(
                                                literal ->
                                                        thresholds
                                                                .computeIfAbsent(
                                                                        comparison.field().fact(),
                                                                        any -> new HashSet<>())
                                                                .add((Number) literal)));
        Map<FactDefinition, List<Number>> lists = new HashMap<>();
        thresholds.forEach(
                (fact, numbers) ->
                        lists.put(
                                fact,
                                numbers.stream()
                                        .sorted(
                                                java.util.Comparator.comparingDouble(
                                                        Number::doubleValue))
                                        .toList()));
        return lists;
    }

    private static Stream<Rule> rules(RuleBook book) {
        return book.rules();
    }
}
