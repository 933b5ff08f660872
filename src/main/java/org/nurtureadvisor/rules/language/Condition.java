package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** One thing that must be so for a rule to fire. */
public sealed interface Condition {

    /** What it says of one fact: that it is there, or what else. */
    Pattern pattern();

    /** Everything it asks of facts. */
    default Stream<Constraint> asked() {
        return pattern().constraints().stream();
    }

    /**
     * There is a fact of this type for which every constraint holds.
     *
     * @param variable what the fact is bound to; null where it is not
     */
    record Pattern(String variable, FactType type, List<Constraint> constraints, Span span)
            implements Condition {
        public Pattern {
            constraints = List.copyOf(constraints);
        }

        @Override
        public Pattern pattern() {
            return this;
        }

        /** The names that it gives: to the fact, and to what that says. */
        Stream<String> names() {
            return Stream.concat(
                    Stream.ofNullable(variable),
                    constraints.stream().map(Constraint::variable).filter(Objects::nonNull));
        }
    }

    /** There is no such fact. */
    record Not(Pattern pattern) implements Condition {}

    /** There is at least one such fact, however many. */
    record Exists(Pattern pattern) implements Condition {}

    /** Every fact of this type is such. */
    record ForAll(Pattern pattern) implements Condition {}

    /** Results computed over all such facts, and what must hold of them. */
    record Accumulate(Pattern pattern, List<Aggregate> aggregates, List<Constraint> constraints)
            implements Condition {
        public Accumulate {
            aggregates = List.copyOf(aggregates);
            constraints = List.copyOf(constraints);
        }

        @Override
        public Stream<Constraint> asked() {
            return Stream.concat(pattern.asked(), constraints.stream());
        }
    }

    /** {@code $variable : function( $argument )}. */
    record Aggregate(String variable, String function, String argument) {

        /**
         * Whether it is unknown where there is nothing: none are zero, but none is the greatest.
         */
        boolean nullable() {
            return !function.equals("count") && !function.equals("sum");
        }
    }
}
