package org.nurtureadvisor.rules.language;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Checks that the criteria of one pattern do not contradict each other on numbers. */
final class RangeCheck extends ContradictionCheck<RangeCheck.Range> {

    RangeCheck(Mistakes mistakes) {
        super(mistakes);
    }

    /**
     * The values that a number can still have.
     *
     * @param above whether {@code least} itself is not among them
     * @param below whether {@code most} itself is not among them
     */
    record Range(double least, boolean above, double most, boolean below) {

        static final Range ALL =
                new Range(Double.NEGATIVE_INFINITY, false, Double.POSITIVE_INFINITY, false);

        static Range of(Operator operator, double value, boolean isWhole) {
            return switch (operator) {
                case EQUAL -> new Range(value, false, value, false);
                case AT_LEAST -> new Range(value, false, ALL.most, false);
                case AT_MOST -> new Range(ALL.least, false, value, false);
                case GREATER ->
                        isWhole
                                ? new Range(Math.floor(value) + 1, false, ALL.most, false)
                                : new Range(value, true, ALL.most, false);
                case LESS ->
                        isWhole
                                ? new Range(ALL.least, false, Math.ceil(value) - 1, false)
                                : new Range(ALL.least, false, value, true);
                default -> ALL;
            };
        }

        Range and(Range other) {
            boolean higher = other.least > least || other.least == least && other.above;
            boolean lower = other.most < most || other.most == most && other.below;
            return new Range(
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
    Set<Range> all(Field field, List<Constraint> criteria) {
        return Set.of(Range.ALL);
    }

    @Override
    Set<Range> left(Set<Range> before, List<Comparison> alternatives) {
        return both(before, either(alternatives.stream().map(RangeCheck::values)));
    }

    /** The values for which a comparison holds. */
    private static Set<Range> values(Comparison comparison) {
        Stream<Set<Range>> each =
                comparison.literals().stream()
                        .map(number -> values(comparison, ((Number) number).doubleValue()));
        return comparison.operator() == Operator.NOT_IN
                ? each.reduce(Set.of(Range.ALL), RangeCheck::both)
                : either(each);
    }

    private static Set<Range> values(Comparison comparison, double number) {
        boolean isWhole = comparison.field().isWhole();
        return switch (comparison.operator()) {
            case IN -> Set.of(Range.of(Operator.EQUAL, number, isWhole));
            case NOT_EQUAL, NOT_IN ->
                    Set.of(
                            Range.of(Operator.LESS, number, isWhole),
                            Range.of(Operator.GREATER, number, isWhole));
            default -> Set.of(Range.of(comparison.operator(), number, isWhole));
        };
    }

    private static Set<Range> either(Stream<Set<Range>> ranges) {
        return ranges.flatMap(Set::stream).collect(Collectors.toSet());
    }

    private static Set<Range> both(Set<Range> some, Set<Range> others) {
        return some.stream()
                .flatMap(range -> others.stream().map(range::and))
                .filter(range -> !range.isEmpty())
                .collect(Collectors.toSet());
    }
}
