package org.nurtureadvisor.rules.language;

import java.util.Arrays;
import java.util.stream.Stream;

/** One side of a comparison. */
public sealed interface Term {

    /** What a fact says. */
    record Asked(Field field) implements Term {
        @Override
        public Class<?> type() {
            return field.type();
        }

        @Override
        public Stream<Field> fields() {
            return Stream.of(field);
        }

        @Override
        public Class<?> comparedType() {
            return field.elementType();
        }

        @Override
        public boolean nullable() {
            return field.nullable();
        }

        @Override
        public double min() {
            return field.min();
        }

        @Override
        public double max() {
            return field.max();
        }

        @Override
        public String said() {
            return field.name();
        }
    }

    /** A number, a text, true or false, or a word of an enum. */
    record Literal(Object value) implements Term {
        @Override
        public Class<?> type() {
            return value.getClass();
        }
    }

    /** The word {@code null}: unknown. */
    record Unknown() implements Term {
        @Override
        public Class<?> type() {
            return null;
        }
    }

    /**
     * What was given a name earlier in the rule.
     *
     * @param type of its value; null where it was given to what cannot have a name
     * @param bound the field whose value it is; null for a whole fact, and for a result
     */
    record Variable(String name, Class<?> type, Field bound) implements Term {
        boolean standsForSomething() {
            return type != null;
        }

        @Override
        public Stream<Variable> variables() {
            return Stream.of(this);
        }

        /** How many there are is never less than none. */
        @Override
        public double min() {
            return type == Long.class ? 0 : Term.super.min();
        }

        @Override
        public String said() {
            return name;
        }
    }

    /** {@code left sign right}, numbers on both sides. */
    record Arithmetic(Term left, char sign, Term right) implements Term {
        @Override
        public Class<?> type() {
            return Double.class;
        }

        @Override
        public Stream<Field> fields() {
            return Stream.concat(left.fields(), right.fields());
        }

        @Override
        public Stream<Variable> variables() {
            return Stream.concat(left.variables(), right.variables());
        }

        @Override
        public int depth() {
            return 1 + Math.max(left.depth(), right.depth());
        }
    }

    /** The type of its value; null for {@link Unknown}. */
    Class<?> type();

    /** The type of what it can be compared with: of a set, that of its elements. */
    default Class<?> comparedType() {
        return type();
    }

    /** Every field it asks. */
    default Stream<Field> fields() {
        return Stream.empty();
    }

    /** Every value bound earlier that it needs. */
    default Stream<Variable> variables() {
        return Stream.empty();
    }

    /** How many calculations there are in each other. */
    default int depth() {
        return 0;
    }

    /** Whether it is the name of a fact, and not of something that a fact says. */
    default boolean isWholeFact() {
        return this instanceof Variable
                && Arrays.stream(FactType.values()).anyMatch(fact -> fact.type() == type());
    }

    default boolean isNumber() {
        return type() != null && (Number.class.isAssignableFrom(type()) || type() == int.class);
    }

    /** Whether it counts, and so never lies between two whole numbers. */
    default boolean isWhole() {
        return type() == Integer.class || type() == int.class || type() == Long.class;
    }

    /** Whether it may be unknown. */
    default boolean nullable() {
        return false;
    }

    /** Least value that it can have, inclusive; of what is no number, negative infinity. */
    default double min() {
        return Double.NEGATIVE_INFINITY;
    }

    /** Greatest value that it can have, inclusive; of what is no number, infinity. */
    default double max() {
        return Double.POSITIVE_INFINITY;
    }

    /** What it is called in messages. */
    default String said() {
        return "this";
    }
}
