package org.nurtureadvisor.testsupport;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Facts as a test states them. */
public final class Given {

    private Given() {}

    /** Names of facts, each followed by its value. */
    public static Map<FactDefinition, Object> given(Object... facts) {
        Map<FactDefinition, Object> given = new HashMap<>();
        for (int i = 0; i < facts.length; i += 2) {
            given.put(Facts.get((String) facts[i]), facts[i + 1]);
        }
        return given;
    }

    /** All that is known of a customer, in the order of declaration. */
    public static Map<FactDefinition, Object> known(Customer customer) {
        Map<FactDefinition, Object> known = new LinkedHashMap<>();
        Facts.forEachKnown(customer, known::put);
        return known;
    }
}
