package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.RecordReader;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.function.Function;

/** One attribute of events: its name, its type and what its {@link Attribute} says of it. */
public final class AttributeDefinition {

    private final RecordComponent component;
    private final int index;
    private final Attribute attribute;
    private final Function<Object, Object> reader;

    /**
     * @param index among all components of an event
     */
    AttributeDefinition(RecordComponent component, int index) {
        this.component = component;
        this.index = index;
        this.attribute = component.getAnnotation(Attribute.class);
        this.reader = RecordReader.of(component);
    }

    public String name() {
        return component.getName();
    }

    /**
     * The type of the value: a number, {@code Boolean}, {@code String}, {@code LocalDate}, an enum
     * or {@code Set}.
     */
    public Class<?> type() {
        return component.getType();
    }

    /** The type of a set's elements; of anything else, {@link #type()}. */
    public Class<?> elementType() {
        return component.getGenericType() instanceof ParameterizedType set
                ? (Class<?>) set.getActualTypeArguments()[0]
                : type();
    }

    public String meaning() {
        return attribute.value();
    }

    public double min() {
        return attribute.min();
    }

    public double max() {
        return attribute.max();
    }

    /** Whether it is the ISO 4217 code of a currency. */
    public boolean isCurrency() {
        return attribute.currency();
    }

    int index() {
        return index;
    }

    /** The value this event carries, null where it says nothing. */
    public Object of(Event event) {
        return reader.apply(event);
    }

    @Override
    public String toString() {
        return name();
    }
}
