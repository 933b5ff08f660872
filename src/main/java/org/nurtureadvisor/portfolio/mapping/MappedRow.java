package org.nurtureadvisor.portfolio.mapping;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.Event;

import java.util.List;

/**
 * What a row says.
 *
 * @param customerIds whom it is about; none where the mapping takes nothing of the row
 * @param name of the customer; null where it says nothing of it
 * @param owner who looks after the customer; null where it says nothing of it
 * @param segment whom the customer buys for; null where it says nothing of it
 * @param facts groups of facts as in a request
 * @param recorded types of events that the system behind the export records
 * @param events of each of the customers
 */
public record MappedRow(
        List<String> customerIds,
        String name,
        String owner,
        String segment,
        ObjectNode facts,
        List<String> recorded,
        List<Event> events) {

    /** Whether it says more of its customers than what happened with them. */
    public boolean describes() {
        return name != null
                || owner != null
                || segment != null
                || !facts.isEmpty()
                || !recorded.isEmpty();
    }
}
