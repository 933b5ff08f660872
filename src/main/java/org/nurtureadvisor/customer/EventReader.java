package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.Pointer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads events from JSON. */
public final class EventReader {

    private static final Set<String> COMMON = Set.of("id", "type", "at");
    private static final List<String> TYPES =
            Stream.of(EventType.values()).map(EventType::wireName).toList();
    private static final Map<String, ValueReader<?>> READERS = readers();

    private final PropertyReader properties;

    /**
     * @param properties takes what is wrong, and what there is no word for
     */
    public EventReader(PropertyReader properties) {
        this.properties = properties;
    }

    private static Map<String, ValueReader<?>> readers() {
        Map<String, ValueReader<?>> readers = new HashMap<>();
        for (AttributeDefinition attribute : EventAttributes.all()) {
            readers.put(attribute.name(), ValueReader.of(attribute));
        }
        return readers;
    }

    /** The types of events that a list names; none where it is absent. */
    public Set<EventType> readTypes(JsonNode list, Pointer pointer) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        List<String> names =
                properties.names(list, pointer, "What is recorded is a list of types of events.");
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) != null) {
                type(names.get(i), pointer.to(i)).ifPresent(types::add);
            }
        }
        return types;
    }

    /** Those events of a list that are sound. */
    public List<Event> readAll(JsonNode list, Pointer pointer) {
        List<Event> events = new ArrayList<>();
        if (!list.isArray()) {
            properties.error(pointer, "WRONG_TYPE", "Events are a list.");
            return events;
        }
        for (int i = 0; i < list.size(); i++) {
            read(list.get(i), pointer.to(i)).ifPresent(events::add);
        }
        return events;
    }

    /** An event; empty where it is not sound. */
    public Optional<Event> read(JsonNode node, Pointer pointer) {
        if (!node.isObject()) {
            properties.error(pointer, "WRONG_TYPE", "An event is an object.");
            return Optional.empty();
        }
        int before = properties.errors().count();
        String id = has(node, "id", pointer) ? properties.text(node, "id", pointer) : null;
        Optional<EventType> type =
                has(node, "type", pointer)
                        ? type(properties.text(node, "type", pointer), pointer.to("type"))
                        : Optional.empty();
        Instant at = has(node, "at", pointer) ? properties.instant(node, "at", pointer) : null;
        Map<String, Object> attributes =
                type.map(known -> attributes(node, known, pointer)).orElse(Map.of());
        return properties.errors().count() > before
                ? Optional.empty()
                : Optional.of(Event.of(id, type.orElseThrow(), at, attributes));
    }

    /** Whether an event has what it cannot do without; where not, that is noted. */
    private boolean has(JsonNode node, String key, Pointer pointer) {
        JsonNode value = node.path(key);
        boolean missing =
                PropertyReader.absent(value) || value.isTextual() && value.textValue().isEmpty();
        if (missing) {
            properties.error(pointer.to(key), "MISSING", "An event has '" + key + "'.");
        }
        return !missing;
    }

    private Optional<EventType> type(String written, Pointer pointer) {
        Optional<EventType> type = written == null ? Optional.empty() : EventType.find(written);
        if (written != null && type.isEmpty()) {
            properties.error(
                    pointer,
                    "UNKNOWN_EVENT_TYPE",
                    "There is no type of event '" + written + "'.",
                    written,
                    TYPES);
        }
        return type;
    }

    private Map<String, Object> attributes(JsonNode node, EventType type, Pointer pointer) {
        Map<String, Object> attributes = new HashMap<>();
        for (Map.Entry<String, JsonNode> property : node.properties()) {
            String name = property.getKey();
            if (!COMMON.contains(name)) {
                attribute(name, property.getValue(), type, pointer.to(name), attributes);
            }
        }
        for (String required : type.required()) {
            if (!node.hasNonNull(required)) {
                properties.error(
                        pointer.to(required),
                        "MISSING",
                        "An event of type " + type.wireName() + " has '" + required + "'.");
            }
        }
        return attributes;
    }

    private void attribute(
            String name,
            JsonNode value,
            EventType type,
            Pointer pointer,
            Map<String, Object> attributes) {
        if (!type.takes(name)) {
            List<String> known =
                    Stream.concat(type.required().stream(), type.optional().stream()).toList();
            properties.warn(
                    pointer,
                    "UNKNOWN_ATTRIBUTE",
                    "An event of type " + type.wireName() + " has no '" + name + "'.",
                    name,
                    known);
            return;
        }
        Object read = READERS.get(name).read(value, pointer, properties.errors());
        if (read != null) {
            attributes.put(name, read);
        }
    }
}
