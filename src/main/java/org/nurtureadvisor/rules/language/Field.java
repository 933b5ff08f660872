package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.RecordReader;

import java.lang.reflect.RecordComponent;
import java.util.function.Function;

/**
 * Something a constraint may ask of a fact: a fact of the customer, the stage of a placement.
 *
 * @param name as written in the constraint
 * @param type of its value
 * @param elementType of a set's elements; of anything else, {@code type}
 * @param nullable whether it may be unknown
 * @param fact what the vocabulary says of it; null for what is not a fact of the customer
 * @param names what its text is the name of
 * @param reader reads its value; null where unknown
 */
public record Field(
        String name,
        Class<?> type,
        Class<?> elementType,
        boolean nullable,
        FactDefinition fact,
        Naming names,
        Function<Object, Object> reader) {

    static Field of(FactDefinition fact) {
        return new Field(
                fact.name(),
                fact.type(),
                fact.elementType(),
                true,
                fact,
                Naming.NOTHING,
                customer -> fact.of((Customer) customer));
    }

    static Field of(RecordComponent component, boolean nullable, Naming names) {
        Class<?> type = component.getType();
        return new Field(
                component.getName(), type, type, nullable, null, names, RecordReader.of(component));
    }

    /** Whether it counts, and so never lies between two whole numbers. */
    private boolean isWhole() {
        return type == Integer.class || type == int.class;
    }

    /** Least value that it can have, inclusive; of what is no number, negative infinity. */
    double min() {
        double least = isWhole() ? Integer.MIN_VALUE : Double.NEGATIVE_INFINITY;
        return fact == null ? least : Math.max(least, fact.min());
    }

    /** Greatest value that it can have, inclusive; of what is no number, infinity. */
    double max() {
        double greatest = isWhole() ? Integer.MAX_VALUE : Double.POSITIVE_INFINITY;
        return fact == null ? greatest : Math.min(greatest, fact.max());
    }
}
