package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Stream;

/** Writes events as JSON, as {@link EventReader} reads them. */
public final class EventJson {

    private EventJson() {}

    /** What an event carries besides its id, type and instant. */
    public static ObjectNode attributes(Event event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Stream.concat(event.type().required().stream(), event.type().optional().stream())
                .forEach(
                        name ->
                                put(
                                        json,
                                        name,
                                        EventAttributes.find(name).orElseThrow().of(event)));
        return json;
    }

    private static void put(ObjectNode json, String name, Object value) {
        if (value instanceof BigDecimal number) {
            json.put(name, number);
        } else if (value instanceof Integer number) {
            json.put(name, number);
        } else if (value instanceof Double number) {
            json.put(name, number);
        } else if (value instanceof Boolean truth) {
            json.put(name, truth);
        } else if (value instanceof Set<?> members) {
            ArrayNode list = json.putArray(name);
            members.forEach(member -> list.add(member.toString()));
        } else if (value != null) {
            json.put(name, value.toString());
        }
    }
}
