package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.Map;

/** Writes facts as the JSON that {@link FactReader} reads. */
public final class FactJson {

    private FactJson() {}

    /** An object of groups. */
    public static ObjectNode of(Map<FactDefinition, Object> facts) {
        ObjectNode groups = JsonNodeFactory.instance.objectNode();
        facts.forEach(
                (fact, value) -> {
                    groups.withObjectProperty(fact.groupName())
                            .set(fact.simpleName(), ValueJson.of(value));
                });
        return groups;
    }
}
