package org.nurtureadvisor.rules.language;

import java.util.Arrays;
import java.util.stream.Stream;

/** One side of a comparison. */
public sealed interface Term {

    /** What a fact says. */
    record Asked(Field field) implements Term {}

    /** A number, a text, true or false, or a word of an enum. */
    record Literal(Object value) implements Term {}

    /** The word {@code null}: unknown. */
    record Unknown() implements Term {}

    /** A value bound earlier in the rule. */
    record Variable(String name, Class<?> type) implements Term {}

    /** {@code left sign right}, numbers on both sides. */
    record Arithmetic(Term left, char sign, Term right) implements Term {}

    /** The type of its value; null for {@link Unknown}. */
    default Class<?> type() {
        if (this instanceof Asked asked) {
            return asked.field().type();
        }
        if (this instanceof Literal literal) {
            return literal.value().getClass();
        }
        if (this instanceof Variable variable) {
            return variable.type();
        }
        return this instanceof Arithmetic ? Double.class : null;
    }

    /** Every field it asks. */
    default Stream<Field> fields() {
        if (this instanceof Asked asked) {
            return Stream.of(asked.field());
        }
        if (this instanceof Arithmetic arithmetic) {
            return Stream.concat(arithmetic.left().fields(), arithmetic.right().fields());
        }
        return Stream.empty();
    }

    /** Every value bound earlier that it needs. */
    default Stream<Variable> variables() {
        if (this instanceof Variable variable) {
            return Stream.of(variable);
        }
        if (this instanceof Arithmetic arithmetic) {
            return Stream.concat(arithmetic.left().variables(), arithmetic.right().variables());
        }
        return Stream.empty();
    }

    /** Whether it is the name of a fact, and not of something that a fact says. */
    default boolean isWholeFact() {
        return this instanceof Variable
                && Arrays.stream(FactType.values()).anyMatch(fact -> fact.type() == type());
    }

    /** How many calculations there are in each other. */
    default int depth() {
        return this instanceof Arithmetic arithmetic
                ? 1 + Math.max(arithmetic.left().depth(), arithmetic.right().depth())
                : 0;
    }

    default boolean isNumber() {
        return type() != null && (Number.class.isAssignableFrom(type()) || type() == int.class);
    }
}
