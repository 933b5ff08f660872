package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.ValueReader;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Pieces of JSON Schema. */
final class Schemas {

    private static final Map<Class<?>, SchemaType> NUMBERS =
            Map.of(
                    Integer.class, SchemaType.INTEGER,
                    Double.class, SchemaType.NUMBER,
                    BigDecimal.class, SchemaType.NUMBER);

    private Schemas() {}

    static Schema ref(String component) {
        return OASFactory.createSchema().ref(component);
    }

    static Schema object(String description) {
        return of(SchemaType.OBJECT).description(description);
    }

    static Schema list(Schema items, String description) {
        return of(SchemaType.ARRAY).items(items).description(description);
    }

    /**
     * A text of the length of names, which is not blank.
     *
     * @param description null where its own name says all
     */
    static Schema name(String description) {
        return of(SchemaType.STRING)
                .minLength(1)
                .maxLength(PropertyReader.LONGEST_TEXT)
                .description(description);
    }

    static Schema instant(String description) {
        return of(SchemaType.STRING).format("date-time").description(description);
    }

    /** The words of an enum, and what each means where its Javadoc says. */
    static Schema words(Class<?> type) {
        Schema words = of(SchemaType.STRING).description(description(type));
        Stream.of(type.getEnumConstants()).map(Object::toString).forEach(words::addEnumeration);
        return words;
    }

    private static String description(Class<?> type) {
        String constants =
                Javadocs.ofConstants(type).entrySet().stream()
                        .filter(constant -> !constant.getValue().isEmpty())
                        .map(
                                constant ->
                                        "\n- `%s`: %s"
                                                .formatted(constant.getKey(), constant.getValue()))
                        .collect(Collectors.joining());
        return Javadocs.of(type) + (constants.isEmpty() ? "" : "\n" + constants);
    }

    /**
     * A number within its range, a yes or no, a text, a date, or a reference to the words of an
     * enum.
     */
    static Schema value(Class<?> type, double min, double max) {
        if (type.isEnum()) {
            return ref(type.getSimpleName());
        }
        if (type == Boolean.class) {
            return of(SchemaType.BOOLEAN);
        }
        if (!NUMBERS.containsKey(type)) {
            return type == String.class
                    ? of(SchemaType.STRING).maxLength(ValueReader.LONGEST_TEXT)
                    : of(SchemaType.STRING).format("date");
        }
        return of(NUMBERS.get(type)).minimum(bound(min)).maximum(bound(max));
    }

    /** What a catalogue says of a fact or an attribute, which may be null. */
    static Schema stated(
            Class<?> type, Class<?> elementType, double min, double max, String description) {
        Schema element = value(elementType, min, max);
        Schema value =
                Set.class.isAssignableFrom(type) ? list(element, null).uniqueItems(true) : element;
        return orNull(value).description(description);
    }

    /** Adds the words of a type, if it has any, to what is referred to. */
    static void addWords(Class<?> type, Map<String, Schema> components) {
        if (type.isEnum()) {
            components.put(type.getSimpleName(), words(type));
        }
    }

    /** The same, or null. */
    static Schema orNull(Schema schema) {
        return schema.getRef() == null
                ? schema.addType(SchemaType.NULL)
                : OASFactory.createSchema().anyOf(List.of(schema, of(SchemaType.NULL)));
    }

    static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    private static BigDecimal bound(double bound) {
        return Double.isInfinite(bound)
                ? null
                : new BigDecimal(BigDecimal.valueOf(bound).stripTrailingZeros().toPlainString());
    }
}
