package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.BusinessFacts;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactJson;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.vocabulary.Segment;

import java.util.List;

/**
 * What a CRM states of a customer, read and checked.
 *
 * @param name null where it says none
 * @param segment null where it says none
 * @param owner null where it says none
 * @param facts groups of facts but the business, with those alone that there is a word for
 * @param business facts of the group of that name, wherever they are stated
 * @param recorded types of events that the CRM records
 * @param warnings what it names that there is no word for
 */
record CustomerRequest(
        String name,
        Segment segment,
        String owner,
        ObjectNode facts,
        ObjectNode business,
        List<String> recorded,
        List<Finding> warnings) {

    private static final List<String> PROPERTIES =
            List.of("name", "segment", "owner", "facts", BusinessFacts.NAME, "recorded");

    /**
     * @param strict whether what there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static CustomerRequest read(JsonNode root, boolean strict) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A customer is an object.");
        properties.warnOfUnknown(root, Pointer.ROOT, PROPERTIES);
        ObjectNode facts = FactJson.of(new FactReader(properties).readStated(root));
        ObjectNode business = facts.withObjectProperty(BusinessFacts.NAME);
        facts.remove(BusinessFacts.NAME);
        CustomerRequest request =
                new CustomerRequest(
                        properties.text(root, "name", Pointer.ROOT),
                        properties.segment(root.path("segment"), Pointer.ROOT.to("segment")),
                        properties.text(root, "owner", Pointer.ROOT),
                        facts,
                        business,
                        recorded(root.path("recorded"), properties),
                        properties.warnings().told());
        properties.refuseErrors();
        Preferences.refuseUnknown(strict, request.warnings());
        return request;
    }

    private static List<String> recorded(JsonNode types, PropertyReader properties) {
        return new EventReader(properties)
                .readTypes(types, Pointer.ROOT.to("recorded")).stream()
                        .map(EventType::wireName)
                        .toList();
    }
}
