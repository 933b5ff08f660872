package org.nurtureadvisor.customer;

import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.DidYouMean;

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
    private static final Map<String, ValueReader> READERS = readers();

    private final List<Finding> errors;
    private final List<Finding> warnings;

    /**
     * @param errors takes what is wrong
     * @param warnings takes what there is no word for
     */
    public EventReader(List<Finding> errors, List<Finding> warnings) {
        this.errors = errors;
        this.warnings = warnings;
    }

    private static Map<String, ValueReader> readers() {
        Map<String, ValueReader> readers = new HashMap<>();
        for (AttributeDefinition attribute : EventAttributes.all()) {
            readers.put(
                    attribute.name(),
                    new ValueReader(
                            attribute.name(),
                            attribute.type(),
                            attribute.elementType(),
                            attribute.min(),
                            attribute.max()));
        }
        return readers;
    }

    /** The types of events that a list names; none where it is absent. */
    public static Set<EventType> readTypes(
            JsonNode list, Pointer pointer, PropertyReader properties) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        List<String> names =
                properties.names(list, pointer, "What is recorded is a list of types of events.");
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i) != null) {
                type(names.get(i), pointer.to(i), properties.errors()).ifPresent(types::add);
            }
        }
        return types;
    }

    /** Those events of a list that are sound. */
    public List<Event> readAll(JsonNode list, Pointer pointer) {
        List<Event> events = new ArrayList<>();
        if (!list.isArray()) {
            errors.add(Finding.at(pointer, "WRONG_TYPE", "Events are a list.", null));
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
            errors.add(Finding.at(pointer, "WRONG_TYPE", "An event is an object.", null));
            return Optional.empty();
        }
        int before = errors.size();
        String id = text(node, "id", pointer);
        Optional<EventType> type = type(text(node, "type", pointer), pointer.to("type"), errors);
        Instant at = instant(text(node, "at", pointer), pointer.to("at"));
        Map<String, Object> attributes =
                type.map(known -> attributes(node, known, pointer)).orElse(Map.of());
        return errors.size() > before
                ? Optional.empty()
                : Optional.of(Event.of(id, type.orElseThrow(), at, attributes));
    }

    private String text(JsonNode node, String key, Pointer pointer) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull() || value.isTextual() && value.textValue().isEmpty()) {
            errors.add(Finding.at(pointer.to(key), "MISSING", "An event has '" + key + "'.", null));
            return null;
        }
        if (!value.isTextual()
                || value.textValue().length() > 200
                || !Unicode.isSound(value.textValue())) {
            errors.add(
                    Finding.at(
                            pointer.to(key),
                            "WRONG_TYPE",
                            "'" + key + "' is a text of at most 200 characters.",
                            null));
            return null;
        }
        return value.textValue();
    }

    private static Optional<EventType> type(String written, Pointer pointer, List<Finding> errors) {
        Optional<EventType> type = written == null ? Optional.empty() : EventType.find(written);
        if (written != null && type.isEmpty()) {
            errors.add(
                    Finding.at(
                            pointer,
                            "UNKNOWN_EVENT_TYPE",
                            "There is no type of event '" + written + "'.",
                            DidYouMean.nearest(written, TYPES).orElse(null)));
        }
        return type;
    }

    private Instant instant(String written, Pointer pointer) {
        if (written == null) {
            return null;
        }
        Optional<Instant> instant = Rfc3339.instant(written);
        if (instant.isEmpty()) {
            errors.add(Finding.at(pointer, "WRONG_TYPE", Rfc3339.notAnInstant(written), null));
        }
        return instant.orElse(null);
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
                errors.add(
                        Finding.at(
                                pointer.to(required),
                                "MISSING",
                                "An event of type " + type.wireName() + " has '" + required + "'.",
                                null));
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
            warnings.add(
                    Finding.at(
                            pointer,
                            "UNKNOWN_ATTRIBUTE",
                            "An event of type " + type.wireName() + " has no '" + name + "'.",
                            DidYouMean.nearest(name, known).orElse(null)));
            return;
        }
        Object read = READERS.get(name).read(value, pointer, errors);
        if (read != null) {
            attributes.put(name, read);
        }
    }
}
