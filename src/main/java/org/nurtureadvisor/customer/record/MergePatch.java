package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON Merge Patch, as RFC 7396 defines it. */
final class MergePatch {

    private MergePatch() {}

    /** What a patch makes of a target, which stays as it is. */
    static JsonNode apply(JsonNode target, JsonNode patch) {
        if (!patch.isObject()) {
            return patch;
        }
        ObjectNode merged =
                target.isObject() ? target.deepCopy() : JsonNodeFactory.instance.objectNode();
        patch.properties()
                .forEach(
                        entry -> {
                            String name = entry.getKey();
                            if (entry.getValue().isNull()) {
                                merged.remove(name);
                            } else {
                                merged.set(name, apply(merged.path(name), entry.getValue()));
                            }
                        });
        return merged;
    }
}
