package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * What is normal for the business: a group of facts that has a place of its own in a request,
 * beside the others. Stated among them, it is understood, too, and gives way.
 */
public final class BusinessFacts {

    /** Of the group, and of its place. */
    public static final String NAME = "business";

    private BusinessFacts() {}

    /**
     * The same request with the group in its own place alone, as a patch and an evaluation of what
     * is stored need it: there, what is new and what was stated before must not stand in two
     * places. A group that is neither an object nor null stays where it is wrong.
     */
    public static JsonNode inTheirPlace(JsonNode request) {
        JsonNode amongFacts = request.path("facts").path(NAME);
        if (!amongFacts.isObject() && !amongFacts.isNull()) {
            return request;
        }
        ObjectNode other = request.deepCopy();
        ((ObjectNode) other.get("facts")).remove(NAME);
        return other.set(NAME, together(amongFacts, request.path(NAME)));
    }

    private static JsonNode together(JsonNode amongFacts, JsonNode inPlace) {
        if (PropertyReader.absent(inPlace)) {
            return amongFacts;
        }
        return amongFacts instanceof ObjectNode group && inPlace instanceof ObjectNode own
                ? together(group, own)
                : inPlace;
    }

    /** Null in place states nothing that the others would have to give way to. */
    private static ObjectNode together(ObjectNode amongFacts, ObjectNode inPlace) {
        ObjectNode all = inPlace.deepCopy();
        amongFacts
                .properties()
                .forEach(
                        norm -> {
                            if (!all.hasNonNull(norm.getKey())) {
                                all.set(norm.getKey(), norm.getValue());
                            }
                        });
        return all;
    }
}
