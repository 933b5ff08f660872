package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.FactDefinition;

/**
 * Something a constraint may ask of a fact: a fact of the customer, the stage of a placement.
 *
 * @param name as written in the constraint
 * @param type of its value
 * @param elementType of a set's elements; of anything else, {@code type}
 * @param nullable whether it may be unknown
 * @param fact what the vocabulary says of it; null for what is not a fact of the customer
 */
public record Field(
        String name, Class<?> type, Class<?> elementType, boolean nullable, FactDefinition fact) {

    static Field of(FactDefinition fact) {
        return new Field(fact.name(), fact.type(), fact.elementType(), true, fact);
    }
}
