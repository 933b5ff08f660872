package org.nurtureadvisor.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Completes the schemas of records: what they mean, and what is always there. */
final class ResponseSchemas {

    private ResponseSchemas() {}

    /** A line of the answer to many requests, which is no record of its own in JSON. */
    static Schema lineAnswer() {
        Schema problem =
                OASFactory.createSchema()
                        .required(List.of("problem"))
                        .addProperty("customer", Schemas.ref("CustomerReference"))
                        .addProperty("problem", Schemas.ref("Problem"));
        return Schemas.object("The answer to one line of a batch, or the problem in its stead.")
                .required(List.of("line"))
                .addProperty("line", Schemas.of(SchemaType.INTEGER).description("From 1."))
                .anyOf(List.of(Schemas.ref("EvaluationResponse"), problem));
    }

    /** A record and the records declared in it. */
    static Stream<Class<?>> family(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()));
    }

    /**
     * Says what a record and its components mean, the words of enums among them, and which are
     * always there.
     *
     * @param schemas by the simple name of their type
     */
    static void complete(Class<?> type, Map<String, Schema> schemas) {
        Schema schema = schemas.get(type.getSimpleName());
        String description = Javadocs.of(type);
        schema.setDescription(description.isEmpty() ? null : description);
        List<String> required = alwaysThere(type);
        schema.setRequired(required.isEmpty() ? null : required);
        for (RecordComponent component : type.getRecordComponents()) {
            Schemas.addWords(component.getType(), schemas);
        }
        Map<String, String> descriptions = Javadocs.ofComponents(type);
        schema.getProperties()
                .forEach(
                        (name, property) -> {
                            sayOnceWhetherNull(property);
                            if (descriptions.containsKey(name)) {
                                property.setDescription(descriptions.get(name));
                            }
                        });
    }

    /** The scanner says of what is described elsewhere twice that it may be null. */
    private static void sayOnceWhetherNull(Schema property) {
        if (property.getAnyOf() != null) {
            property.setType(null);
        }
    }

    private static List<String> alwaysThere(Class<?> type) {
        return Arrays.stream(type.getRecordComponents())
                .filter(component -> !mayBeLeftOut(type, component))
                .map(RecordComponent::getName)
                .toList();
    }

    /** Jackson's annotation has no target of record components, and stands on their fields. */
    private static boolean mayBeLeftOut(Class<?> type, RecordComponent component) {
        try {
            return type.getDeclaredField(component.getName())
                    .isAnnotationPresent(JsonInclude.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException("a record has a field for each component", e);
        }
    }
}
