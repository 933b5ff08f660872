package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.customer.Found;

import java.util.List;

/**
 * What one line says.
 *
 * @param customers of whom it says more than the id
 * @param events of customers that need not be among them
 * @param warnings of what there is no word for
 */
record LineContent(
        List<DescribedCustomer> customers, List<LoadedEvent> events, List<Found> warnings) {

    /** Whether nothing is taken of it. */
    boolean isEmpty() {
        return customers.isEmpty() && events.isEmpty();
    }
}
