package org.nurtureadvisor.customer;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
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
        Object[] arguments = new Object[CONSTRUCTOR.getParameterCount()];
        arguments[0] = id;
        arguments[1] = type;
        arguments[2] = at;
        values.forEach(
                (name, value) -> {
                    if (value != null) {
                        refuseForeign(type, name);
                        AttributeDefinition attribute = BY_NAME.get(name);
                        arguments[attribute.index()] = checked(attribute, value);
                    }
                });
        try {
            return (Event) CONSTRUCTOR.newInstance(arguments);
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

    private static void refuseForeign(EventType type, String name) {
        if (!type.takes(name)) {
            throw new IllegalArgumentException(type.wireName() + " does not take " + name);
        }
    }

    private static Object checked(AttributeDefinition attribute, Object value) {
        if (!attribute.type().isInstance(value)) {
            throw new IllegalArgumentException(
                    attribute + " is a " + attribute.type().getSimpleName() + ", not " + value);
        }
        return value;
    }

    private static Map<String, AttributeDefinition> readAll() {
        Map<String, AttributeDefinition> all = new LinkedHashMap<>();
        RecordComponent[] components = Event.class.getRecordComponents();
        for (int i = 0; i < components.length; i++) {
            if (components[i].isAnnotationPresent(Attribute.class)) {
                all.put(components[i].getName(), new AttributeDefinition(components[i], i));
            }
        }
        return Collections.unmodifiableMap(all);
    }
}
