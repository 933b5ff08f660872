package org.nurtureadvisor.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.eclipse.microprofile.openapi.models.media.Schema;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Completes the schemas of records: what they mean, and what is always there. */
final class ResponseSchemas {

    private ResponseSchemas() {}

    /** A record and the records declared in it. */
    static Stream<Class<?>> family(Class<?> type) {
        return Stream.concat(Stream.of(type), Arrays.stream(type.getDeclaredClasses()));
    }

    /**
     * @param schemas by the simple name of their record
     */
    static void complete(Class<?> type, Map<String, Schema> schemas) {
        Schema schema = schemas.get(type.getSimpleName());
        String description = Javadocs.of(type);
        schema.setDescription(description.isEmpty() ? null : description);
        schema.setRequired(alwaysThere(type));
        Map<String, String> descriptions = Javadocs.ofComponents(type);
        schema.getProperties()
                .forEach(
                        (name, property) -> {
                            if (descriptions.containsKey(name)) {
                                property.setDescription(descriptions.get(name));
                            }
                        });
    }

    private static List<String> alwaysThere(Class<?> type) {
        return type.isAnnotationPresent(JsonInclude.class)
                ? null
                : Arrays.stream(type.getRecordComponents())
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
