package org.nurtureadvisor.rules.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Checks that the criteria of one pattern leave each of its numbers a value that it can have. */
final class RangeCheck {

    private final Mistakes mistakes;
    private final Map<String, Range> ranges = new HashMap<>();

    RangeCheck(Mistakes mistakes) {
        this.mistakes = mistakes;
    }

    /**
     * The values that a number can still have.
     *
     * @param above whether {@code least} itself is not among them
     * @param below whether {@code most} itself is not among them
     */
    private record Range(double least, boolean above, double most, boolean below) {

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

    /** Notes the first criterion of each number that contradicts those before it. */
    void check(List<Constraint> criteria) {
        for (Constraint criterion : criteria) {
            if (criterion.alternatives().size() == 1
                    && criterion.alternatives().get(0).isSimple()) {
                check(criterion.alternatives().get(0), criterion.span());
            }
        }
    }

    private void check(Comparison comparison, Span span) {
        if (comparison.literals().get(0) instanceof Number number) {
            Field field = comparison.field();
            Range before = ranges.getOrDefault(field.name(), Range.ALL);
            Range range =
                    before.and(
                            Range.of(comparison.operator(), number.doubleValue(), field.isWhole()));
            ranges.put(field.name(), range);
            if (range.isEmpty() && !before.isEmpty()) {
                mistakes.add(
                        span,
                        "CONTRADICTION",
                        "No "
                                + field.name()
                                + " is like this and like the criteria before it as well.",
                        null);
            }
        }
    }
}
