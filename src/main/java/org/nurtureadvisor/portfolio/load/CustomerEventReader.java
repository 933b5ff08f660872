package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;
import java.util.Optional;

/** Reads an event that says whose it is. */
final class CustomerEventReader {

    private static final String CUSTOMER_ID = "customerId";

    private CustomerEventReader() {}

    /**
     * @param line on which it stands
     * @throws ProblemException INVALID_REQUEST with everything that is wrong
     */
    static LineContent read(JsonNode json, int line) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(json, "An event is an object.");
        String customerId = customerId((ObjectNode) json, properties);
        Optional<Event> event = new EventReader(properties).read(json, Pointer.ROOT);
        properties.refuseErrors();
        return new LineContent(
                List.of(),
                List.of(new LoadedEvent(line, customerId, event.orElseThrow())),
                properties.warnings().first());
    }

    /** Whose event it is, whatever else is wrong with it. */
    static List<String> customerIds(JsonNode json) {
        String id = json.path(CUSTOMER_ID).asText("");
        return id.isBlank() ? List.of() : List.of(id);
    }

    /** Taken out: of an event itself it is no part. */
    private static String customerId(ObjectNode event, PropertyReader properties) {
        String id = properties.text(event, CUSTOMER_ID, Pointer.ROOT);
        if (!event.hasNonNull(CUSTOMER_ID)) {
            properties.error(
                    Pointer.ROOT.to(CUSTOMER_ID),
                    "MISSING",
                    "An event has 'customerId', the id of its customer.");
        } else if (id != null && !CustomerId.isOne(id)) {
            properties.error(Pointer.ROOT.to(CUSTOMER_ID), "WRONG_TYPE", CustomerId.MEANING);
        }
        event.remove(CUSTOMER_ID);
        return id;
    }
}
