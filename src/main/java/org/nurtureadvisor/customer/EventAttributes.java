package org.nurtureadvisor.customer;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The catalogue of all attributes an event may carry, read once off {@link Event}. */
public final class EventAttributes {

    private static final Map<String, AttributeDefinition> BY_NAME = readAll();
    private static final Constructor<?> CONSTRUCTOR = Event.class.getConstructors()[0];

    private EventAttributes() {}

    /** In the order of their declaration. */
    public static List<AttributeDefinition> all() {
        return List.copyOf(BY_NAME.values());
    }

    /** Every name, in the order of declaration. */
    public static Set<String> names() {
        return BY_NAME.keySet();
    }

    public static Optional<AttributeDefinition> find(String name) {
        return Optional.ofNullable(BY_NAME.get(name));
    }

    static Event create(String id, EventType type, Instant at, Map<String, ?> values) {
        refuseMissing(type, values);
        refuseForeign(type, values);
        List<Object> arguments = new ArrayList<>(List.of(id, type, at));
        for (AttributeDefinition attribute : BY_NAME.values()) {
            arguments.add(value(attribute, values));
        }
        try {
            return (Event) CONSTRUCTOR.newInstance(arguments.toArray());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot create event " + id, e);
        }
    }

    private static void refuseMissing(EventType type, Map<String, ?> values) {
        for (String name : type.required()) {
            if (values.get(name) == null) {
                throw new IllegalArgumentException(type.wireName() + " requires " + name);
            }
        }
    }

    private static void refuseForeign(EventType type, Map<String, ?> values) {
        values.forEach(
                (name, value) -> {
                    if (value != null && !type.takes(name)) {
                        throw new IllegalArgumentException(
                                type.wireName() + " does not take " + name);
                    }
                });
    }

    private static Object value(AttributeDefinition attribute, Map<String, ?> values) {
        Object value = values.get(attribute.name());
        if (value != null && !attribute.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    attribute + " is a " + attribute.type().getSimpleName() + ", not " + value);
        }
        return value;
    }

    private static Map<String, AttributeDefinition> readAll() {
        Map<String, AttributeDefinition> all = new LinkedHashMap<>();
        for (RecordComponent component : Event.class.getRecordComponents()) {
            if (component.isAnnotationPresent(Attribute.class)) {
                all.put(component.getName(), new AttributeDefinition(component));
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
