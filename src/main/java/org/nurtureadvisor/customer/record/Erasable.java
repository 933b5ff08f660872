package org.nurtureadvisor.customer.record;

import java.util.Map;

/**
 * Keeps something of customers, and can erase it. Every bean of this type takes part when a person
 * is erased.
 */
public interface Erasable {

    /**
     * Erases all that is kept of a customer, or of somebody who never became one. Runs in the
     * transaction of the erasure, which holds the customer's row locked, if there is one, so that
     * nothing is added meanwhile; an exception undoes all of it.
     *
     * @return how much of what, by its plural in camelCase: {@code {"placements": 3}}
     */
    Map<String, Integer> erase(String customerId);
}
