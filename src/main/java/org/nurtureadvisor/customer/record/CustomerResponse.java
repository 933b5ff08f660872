package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.Instant;
import java.util.List;

/**
 * What is kept of a customer beside the events.
 *
 * @param id the CRM's own
 * @param name null where it is not known
 * @param segment whom the customer buys for; null where it is not known
 * @param owner who looks after the customer; null where nobody is named
 * @param facts facts that the CRM states
 * @param business what is normal for the business
 * @param recorded types of events that the CRM records, so that none seen means none
 * @param createdAt when something was first told of the customer
 * @param updatedAt when this was last changed
 * @param warnings what a request to change it named that there is no word for
 */
public record CustomerResponse(
        String id,
        @Schema(nullable = true) String name,
        @Schema(nullable = true) Segment segment,
        @Schema(nullable = true) String owner,
        @Schema(ref = "Facts") JsonNode facts,
        @Schema(ref = "BusinessFacts") JsonNode business,
        @Schema(implementation = EventType[].class) List<String> recorded,
        Instant createdAt,
        Instant updatedAt,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> warnings) {

    static CustomerResponse from(CustomerEntity customer, List<Finding> warnings) {
        return new CustomerResponse(
                customer.id,
                customer.name,
                customer.segment,
                customer.owner,
                RequestJson.read(customer.facts),
                RequestJson.read(customer.business),
                customer.recorded,
                customer.createdAt,
                customer.updatedAt,
                warnings);
    }
}
