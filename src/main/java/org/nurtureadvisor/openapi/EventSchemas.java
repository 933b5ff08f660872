package org.nurtureadvisor.openapi;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.nurtureadvisor.customer.AttributeDefinition;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventType;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The schemas of events, from the catalogue by which they are read. */
final class EventSchemas {

    private final Map<String, Schema> components = new LinkedHashMap<>();

    private EventSchemas() {}

    /** All that events consist of, by name. */
    static Map<String, Schema> components() {
        EventSchemas schemas = new EventSchemas();
        schemas.components.put("Event", schemas.event());
        schemas.components.put("CustomerEvent", customerEvent());
        schemas.components.put("EventType", eventType());
        return schemas.components;
    }

    private Schema event() {
        Schema event =
                Schemas.object(
                                "Something that happened between the customer and us. Which attributes"
                                        + " it has beside id, type and at, its type says.")
                        .required(List.of("id", "type", "at"))
                        .addProperty("id", Schemas.name("Unique among the events of a customer."))
                        .addProperty("type", Schemas.ref("EventType"))
                        .addProperty("at", Schemas.instant("When it happened."));
        for (AttributeDefinition attribute : EventAttributes.all()) {
            Schemas.addWords(attribute.elementType(), components);
            event.addProperty(attribute.name(), attribute(attribute));
        }
        requirements().forEach(event::addAllOf);
        return event;
    }

    private static Schema customerEvent() {
        return OASFactory.createSchema()
                .description("An event that says whose it is.")
                .addAllOf(Schemas.ref("Event"))
                .addRequired("customerId")
                .addProperty("customerId", Schemas.name("Id of its customer."));
    }

    private static Schema attribute(AttributeDefinition attribute) {
        String takers =
                Stream.of(EventType.values())
                        .filter(type -> type.takes(attribute.name()))
                        .map(type -> "`" + type.wireName() + "`")
                        .collect(Collectors.joining(", "));
        return Schemas.stated(
                attribute.type(),
                attribute.elementType(),
                attribute.min(),
                attribute.max(),
                Javadocs.sentence(attribute.meaning()) + " Of " + takers + ".");
    }

    /** If it is of such a type, then it has such attributes. */
    private static List<Schema> requirements() {
        Map<List<String>, List<EventType>> byRequired =
                Arrays.stream(EventType.values())
                        .filter(type -> !type.required().isEmpty())
                        .collect(
                                Collectors.groupingBy(
                                        EventType::required,
                                        LinkedHashMap::new,
                                        Collectors.toList()));
        return byRequired.entrySet().stream()
                .map(
                        entry ->
                                OASFactory.createSchema()
                                        .ifSchema(isOneOf(entry.getValue()))
                                        .thenSchema(
                                                OASFactory.createSchema().required(entry.getKey())))
                .toList();
    }

    private static Schema isOneOf(List<EventType> types) {
        Schema names = OASFactory.createSchema();
        types.forEach(type -> names.addEnumeration(type.wireName()));
        return OASFactory.createSchema().addProperty("type", names);
    }

    private static Schema eventType() {
        Schema type = Schemas.of(Schema.SchemaType.STRING);
        StringBuilder description = new StringBuilder("What happened:\n");
        for (EventType any : EventType.values()) {
            type.addEnumeration(any.wireName());
            description
                    .append("\n- `")
                    .append(any.wireName())
                    .append("`: ")
                    .append(any.meaning())
                    .append(attributes(" It has ", any.required()))
                    .append(attributes(" It may have ", any.optional()));
        }
        return type.description(description.toString());
    }

    private static String attributes(String lead, List<String> names) {
        return names.isEmpty()
                ? ""
                : "."
                        + names.stream()
                                .map(name -> "`" + name + "`")
                                .collect(Collectors.joining(", ", lead, ""));
    }
}
