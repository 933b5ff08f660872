package org.nurtureadvisor.rules.language;

/**
 * What can stand at a place of a rule.
 *
 * @param facts whose facts may be named; null where none may
 * @param value type of the value; null where any will do
 */
record Wanted(FactType facts, Class<?> value) {

    /** Whether the word of an enum or an answer is wanted, which has few spellings of its own. */
    boolean isWord() {
        return value != null && (value.isEnum() || value == Boolean.class);
    }
}
