package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.portfolio.mapping.MappedRow;

import java.util.List;

/**
 * What a line says of a customer. What it does not say stays as it is.
 *
 * @param line on which it stands, from 1
 * @param name null where it says nothing of it
 * @param owner null where it says nothing of it
 * @param segment null where it says nothing of it
 * @param facts groups of facts as in a request
 * @param recorded types of events that are recorded of the customer
 */
record DescribedCustomer(
        int line,
        String id,
        String name,
        String owner,
        String segment,
        JsonNode facts,
        List<String> recorded) {

    static DescribedCustomer of(int line, String id, MappedRow row) {
        return new DescribedCustomer(
                line, id, row.name(), row.owner(), row.segment(), row.facts(), row.recorded());
    }
}
