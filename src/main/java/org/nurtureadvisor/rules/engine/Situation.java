package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.Map;

/** A customer's facts, and what they would be if some were stated otherwise. */
@FunctionalInterface
public interface Situation {

    /**
     * The customer with these facts stated instead, everything that follows from them followed up.
     * Nothing is concluded yet.
     */
    Customer with(Map<FactDefinition, Object> changes);
}
