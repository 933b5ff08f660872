package org.nurtureadvisor.rules.mutation;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.DrlWriter;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;

/**
 * A rule of which one comparison is another one.
 *
 * @param rule of the same id, and a name of its own
 * @param span of the criterion with the comparison, in the file of the rule
 * @param from the comparison as the rule has it
 * @param to what stands in its place
 */
record Mutant(Rule rule, Span span, Comparison from, Comparison to) {

    String folder() {
        return rule.file().substring(0, rule.file().indexOf('/'));
    }

    /**
     * Whether some value of the fact meets the one comparison and not the other. Of two thresholds
     * side by side that is a value on one of them or between them, if it is in the fact's range.
     */
    boolean canBeTold() {
        if (from.operator() != to.operator() || !from.isSimple() || from.field().fact() == null) {
            return true;
        }
        FactDefinition fact = from.field().fact();
        return values(fact).anyMatch(value -> holds(from, value) != holds(to, value));
    }

    private Stream<BigDecimal> values(FactDefinition fact) {
        List<BigDecimal> thresholds = Stream.of(from, to).flatMap(Mutant::thresholds).toList();
        return thresholds.stream()
                .flatMap(one -> thresholds.stream().map(one::add))
                .map(sum -> sum.divide(BigDecimal.valueOf(2)))
                .map(value -> isWhole(fact) ? value.setScale(0, RoundingMode.CEILING) : value)
                .filter(value -> isInRange(value.doubleValue(), fact));
    }

    private static boolean isWhole(FactDefinition fact) {
        return fact.type() == Integer.class;
    }

    private static boolean isInRange(double value, FactDefinition fact) {
        return value >= fact.min() && value <= fact.max();
    }

    private static Stream<BigDecimal> thresholds(Comparison comparison) {
        return comparison.literals().stream().map(number -> new BigDecimal(number.toString()));
    }

    private static boolean holds(Comparison comparison, BigDecimal value) {
        List<Integer> signs = thresholds(comparison).map(value::compareTo).toList();
        return switch (comparison.operator()) {
            case EQUAL, IN -> signs.contains(0);
            case NOT_EQUAL, NOT_IN -> !signs.contains(0);
            case LESS -> signs.get(0) < 0;
            case AT_MOST -> signs.get(0) <= 0;
            case GREATER -> signs.get(0) > 0;
            case AT_LEAST -> signs.get(0) >= 0;
            case CONTAINS, NOT_CONTAINS -> throw new IllegalStateException("no set of numbers");
        };
    }

    @Override
    public String toString() {
        return "%s %s:%d:%d: %s -> %s"
                .formatted(
                        rule.id(),
                        rule.file(),
                        span.line(),
                        span.column(),
                        DrlWriter.write(from),
                        DrlWriter.write(to));
    }
}
