package org.nurtureadvisor.rules.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the criteria of one pattern do not contradict each other on numbers. */
final class RangeCheck extends ContradictionCheck<RangeCheck.Interval> {

    RangeCheck(Mistakes mistakes) {
        super(mistakes);
    }

    /**
     * Values that a number can still have.
     *
     * @param above whether {@code least} itself is not among them
     * @param below whether {@code most} itself is not among them
     */
    record Interval(double least, boolean above, double most, boolean below) {

        static final Interval ALL =
                new Interval(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        static Interval of(Operator operator, double value, boolean isWhole) {
            return switch (operator) {
                case EQUAL -> new Interval(value, false, value, false);
                case AT_LEAST -> new Interval(value, false, ALL.most, false);
                case AT_MOST -> new Interval(ALL.least, false, value, false);
                case GREATER ->
                        isWhole
                                ? new Interval(Math.floor(value) + 1, false, ALL.most, false)
                                : new Interval(value, true, ALL.most, false);
                case LESS ->
                        isWhole
                                ? new Interval(ALL.least, false, Math.ceil(value) - 1, false)
                                : new Interval(ALL.least, false, value, true);
                default -> ALL;
            };
        }

        Interval and(Interval other) {
            boolean higher = other.least > least || other.least == least && other.above;
            boolean lower = other.most < most || other.most == most && other.below;
            return new Interval(
                    higher ? other.least : least,
                    higher ? other.above : above,
                    lower ? other.most : most,
                    lower ? other.below : below);
        }

        boolean isEmpty() {
            return least > most || least == most && (above || below);
        }
    }

    @Override
    boolean isAbout(Comparison comparison) {
        return comparison.literals().stream().allMatch(Number.class::isInstance);
    }

    @Override
    Set<Interval> all(Field field, List<Constraint> criteria) {
        return Set.of(new Interval(field.min(), false, field.max(), false));
    }

    @Override
    Set<Interval> left(Set<Interval> before, List<Comparison> alternatives) {
        return both(before, either(alternatives.stream().map(RangeCheck::values)));
    }

    /** The values for which a comparison holds. */
    private static Set<Interval> values(Comparison comparison) {
        Stream<Set<Interval>> each =
                comparison.literals().stream()
                        .map(number -> values(comparison, ((Number) number).doubleValue()));
        return comparison.operator() == Operator.NOT_IN
                ? each.reduce(Set.of(Interval.ALL), RangeCheck::both)
                : either(each);
    }

    private static Set<Interval> values(Comparison comparison, double number) {
        boolean isWhole = comparison.field().isWhole();
        return switch (comparison.operator()) {
            case IN -> Set.of(Interval.of(Operator.EQUAL, number, isWhole));
            case NOT_EQUAL, NOT_IN ->
                    Set.of(
                            Interval.of(Operator.LESS, number, isWhole),
                            Interval.of(Operator.GREATER, number, isWhole));
            default -> Set.of(Interval.of(comparison.operator(), number, isWhole));
        };
    }

    private static Set<Interval> either(Stream<Set<Interval>> intervals) {
        return intervals.flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<Interval> both(Set<Interval> some, Set<Interval> others) {
        return some.stream()
                .flatMap(interval -> others.stream().map(interval::and))
                .filter(interval -> !interval.isEmpty())
                .collect(Collectors.toSet());
    }
}
