package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactJson;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Segment;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a CRM states of a customer, read and checked.
 *
 * @param name null where it says none
 * @param segment null where it says none
 * @param owner null where it says none
 * @param facts groups of facts, with those alone that there is a word for
 * @param business facts of the group of that name
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

    static final String BUSINESS = "business";

    private static final List<String> PROPERTIES =
            List.of("name", "segment", "owner", "facts", BUSINESS, "recorded");
    private static final ValueReader<Segment> SEGMENT =
            ValueReader.ofWords("segment", Segment.class);

    /**
     * @param strict whether what there is no word for is an error
     * @throws ProblemException INVALID_REQUEST with every error, or UNKNOWN_PROPERTY
     */
    static CustomerRequest read(JsonNode root, boolean strict) {
        PropertyReader properties = new PropertyReader();
        properties.refuseUnlessObject(root, "A customer is an object.");
        properties.warnOfUnknown(root, Pointer.ROOT, PROPERTIES);
        CustomerRequest request =
                new CustomerRequest(
                        properties.text(root, "name", Pointer.ROOT),
                        properties.value(root, "segment", Pointer.ROOT, SEGMENT),
                        properties.text(root, "owner", Pointer.ROOT),
                        facts(root.path("facts"), properties),
                        business(root.path(BUSINESS), properties),
                        recorded(root.path("recorded"), properties),
                        properties.warnings().told());
        properties.refuseErrors();
        if (strict) {
            Preferences.refuseUnknown(request.warnings());
        }
        return request;
    }

    private static ObjectNode facts(JsonNode groups, PropertyReader properties) {
        return PropertyReader.absent(groups)
                ? FactJson.of(Map.of())
                : FactJson.of(facts(properties).read(groups, Pointer.ROOT.to("facts")));
    }

    private static ObjectNode business(JsonNode group, PropertyReader properties) {
        Map<FactDefinition, Object> facts = new LinkedHashMap<>();
        if (!PropertyReader.absent(group)) {
            facts(properties).readGroup(BUSINESS, group, Pointer.ROOT.to(BUSINESS), facts);
        }
        return FactJson.of(facts).withObjectProperty(BUSINESS);
    }

    private static FactReader facts(PropertyReader properties) {
        return new FactReader(properties);
    }

    private static List<String> recorded(JsonNode types, PropertyReader properties) {
        return new EventReader(properties)
                .readTypes(types, Pointer.ROOT.to("recorded")).stream()
                        .map(EventType::wireName)
                        .toList();
    }
}
