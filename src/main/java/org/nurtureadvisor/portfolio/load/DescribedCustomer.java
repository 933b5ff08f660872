package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.portfolio.mapping.MappedRow;

import java.util.List;
import java.util.stream.Stream;

/**
 * What lines say of a customer. What they do not say stays as it is.
 *
 * @param name null where they say nothing of it
 * @param owner null where they say nothing of it
 * @param segment null where they say nothing of it
 * @param facts groups of facts as in a request
 * @param recorded types of events that are recorded of the customer
 */
record DescribedCustomer(
        String id,
        String name,
        String owner,
        String segment,
        ObjectNode facts,
        List<String> recorded) {

    static DescribedCustomer of(String id, MappedRow row) {
        return new DescribedCustomer(
                id, row.name(), row.owner(), row.segment(), row.facts(), row.recorded());
    }

    /** What is said of the customer once a later line has been read, too. */
    DescribedCustomer and(DescribedCustomer later) {
        ObjectNode together = facts.deepCopy();
        later.facts
                .properties()
                .forEach(
                        group ->
                                together.withObjectProperty(group.getKey())
                                        .setAll((ObjectNode) group.getValue()));
        return new DescribedCustomer(
                id,
                last(name, later.name),
                last(owner, later.owner),
                last(segment, later.segment),
                together,
                Stream.concat(recorded.stream(), later.recorded.stream()).distinct().toList());
    }

    private static String last(String said, String saidLater) {
        return saidLater == null ? said : saidLater;
    }
}
