package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.util.stream.Stream;

/** Writes events as JSON, as {@link EventReader} reads them. */
public final class EventJson {

    private EventJson() {}

    /** What an event carries besides its id, type and instant. */
    public static ObjectNode attributes(Event event) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        Stream.concat(event.type().required().stream(), event.type().optional().stream())
                .forEach(
                        name -> {
                            Object value = EventAttributes.find(name).orElseThrow().of(event);
                            if (value != null) {
                                json.set(name, ValueJson.of(value));
                            }
                        });
        return json;
    }
}
