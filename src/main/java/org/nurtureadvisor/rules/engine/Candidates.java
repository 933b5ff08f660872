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
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The values of a fact at which comparisons of it may turn, as far as they are worth trying. */
sealed interface Candidates {

    /** What the comparisons compare the fact with, and the next values on either side. */
    List<Object> near(Customer customer);

    /** The least and the greatest, for where none of those will do. */
    List<Object> utmost();

    /**
     * @param comparison with which a criterion compares the fact
     * @param ofFact all with which the rule compares it
     */
    static Candidates of(FactDefinition fact, Comparison comparison, List<Comparison> ofFact) {
        if (fact.isNumber()) {
            Reckoned reckoned = new Reckoned(fact, ofFact);
            return ofFact.stream().allMatch(Comparison::isSimple)
                    ? new Listed(reckoned.near(Customer.UNKNOWN), reckoned.utmost())
                    : reckoned;
        }
        return Set.class.isAssignableFrom(fact.type())
                ? new Sets(fact, comparison, ofFact)
                : new Listed(words(fact, ofFact), List.of());
    }

    private static List<Object> words(FactDefinition fact, List<Comparison> ofFact) {
        if (fact.type().isEnum()) {
            return List.of(fact.type().getEnumConstants());
        }
        return fact.type() == Boolean.class
                ? List.of(true, false)
                : ofFact.stream().flatMap(each -> each.literals().stream()).distinct().toList();
    }

    /** The same for every customer. */
    record Listed(List<Object> near, List<Object> utmost) implements Candidates {

        @Override
        public List<Object> near(Customer customer) {
            return near;
        }
    }

    /**
     * Numbers around what other facts of the customer come to: the next whole number for what is
     * counted, the next hundredth for everything else.
     */
    record Reckoned(FactDefinition fact, List<Comparison> ofFact) implements Candidates {

        private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");

        @Override
        public List<Object> near(Customer customer) {
            return ofFact.stream()
                    .flatMap(
                            comparison ->
                                    comparison.right().stream()
                                            .map(
                                                    right ->
                                                            threshold(
                                                                    comparison.left(),
                                                                    right,
                                                                    customer)))
                    .filter(Objects::nonNull)
                    .flatMap(this::around)
                    .map(this::typed)
                    .filter(this::isInRange)
                    .distinct()
                    .toList();
        }

        /** What is reckoned is no finer than hundredths; null where unknown or beyond reach. */
        private BigDecimal threshold(Term left, Term right, Customer customer) {
            Number number =
                    left instanceof Term.Asked
                            ? Reckoning.reckon(right, customer)
                            : evening(new Term.Arithmetic(left, '-', right), customer);
            if (number == null || !Double.isFinite(number.doubleValue())) {
                return null;
            }
            BigDecimal exact = new BigDecimal(number.toString());
            return right instanceof Term.Literal && left instanceof Term.Asked
                    ? exact
                    : exact.setScale(2, RoundingMode.FLOOR);
        }

        /** What the fact is where a difference is zero that grows, or falls, evenly with it. */
        private Number evening(Term difference, Customer customer) {
            Number atZero = Reckoning.reckon(difference, with(BigDecimal.ZERO, customer));
            Number atOne = Reckoning.reckon(difference, with(BigDecimal.ONE, customer));
            return atZero == null || atOne == null
                    ? null
                    : atZero.doubleValue() / (atZero.doubleValue() - atOne.doubleValue());
        }

        private Customer with(BigDecimal value, Customer customer) {
            return Facts.with(customer, Map.of(fact, typed(value)));
        }

        private Stream<BigDecimal> around(BigDecimal threshold) {
            BigDecimal step = isWhole() ? BigDecimal.ONE : HUNDREDTH;
            BigDecimal at = isWhole() ? threshold.setScale(0, RoundingMode.FLOOR) : threshold;
            return Stream.of(at, at.add(step), at.subtract(step));
        }

        private boolean isInRange(Object value) {
            double number = ((Number) value).doubleValue();
            return number >= fact.min() && number <= fact.max();
        }

        @Override
        public List<Object> utmost() {
            return Stream.of(fact.min(), fact.max())
                    .filter(Double::isFinite)
                    .map(bound -> typed(BigDecimal.valueOf(bound)))
                    .toList();
        }

        private Object typed(BigDecimal value) {
            if (isWhole()) {
                return value.intValue();
            }
            return fact.type() == Double.class ? (Object) value.doubleValue() : value;
        }

        private boolean isWhole() {
            return fact.type() == Integer.class;
        }
    }

    /** The customer's words, with and without those that the criterion or the rule asks for. */
    record Sets(FactDefinition fact, Comparison comparison, List<Comparison> ofFact)
            implements Candidates {

        @Override
        public List<Object> near(Customer customer) {
            Set<?> now = (Set<?>) fact.of(customer);
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

        @Override
        public List<Object> utmost() {
            return List.of();
        }
    }
}
