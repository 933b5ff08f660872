package org.nurtureadvisor.portfolio.mapping;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;

import org.nurtureadvisor.customer.AttributeDefinition;
import org.nurtureadvisor.customer.CellReader;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventReader;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.FactReader;
import org.nurtureadvisor.customer.Found;
import org.nurtureadvisor.customer.PropertyReader;
import org.nurtureadvisor.customer.Rfc3339;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads one row by a mapping. What it says becomes the JSON that would say the same in a request,
 * and is read as that; what is wrong is told of its column.
 */
public final class RowReader {

    private final Mapping mapping;
    private final Collection<String> header;
    private final Map<String, String> cells;
    private final PropertyReader findings = new PropertyReader();

    private RowReader(Mapping mapping, Collection<String> header, Map<String, String> cells) {
        this.mapping = mapping;
        this.header = header;
        this.cells = cells;
    }

    /**
     * @param header names of all columns that the export has
     * @param cells by column, blank ones left out
     * @throws org.nurtureadvisor.problem.ProblemException INVALID_REQUEST with everything that is
     *     wrong
     */
    public static MappedRow read(
            Mapping mapping, Collection<String> header, Map<String, String> cells) {
        RowReader reader = new RowReader(mapping, header, cells);
        MappedRow row = reader.row();
        reader.findings.refuseErrors();
        return row;
    }

    private MappedRow row() {
        List<EventTemplate> told =
                mapping.events().stream().filter(event -> event.isToldBy(cells)).toList();
        List<Event> events = told.stream().flatMap(event -> event(event).stream()).toList();
        String name = property("name");
        String owner = property("owner");
        String segment = segment();
        ObjectNode facts = facts();
        boolean describes = name != null || owner != null || segment != null || !facts.isEmpty();
        return new MappedRow(
                describes || !told.isEmpty() ? customerIds() : List.of(),
                name,
                owner,
                segment,
                facts,
                mapping.customer().recorded().stream().map(EventType::wireName).sorted().toList(),
                events,
                findings.warnings().first());
    }

    private List<String> customerIds() {
        CustomerTemplate customer = mapping.customer();
        List<String> ids = customer.ids(cells);
        if (ids.isEmpty()) {
            findings.error(pointer(customer.id()), "MISSING", "The row does not say whose it is.");
        }
        if (!ids.stream().allMatch(CustomerId::isOne)) {
            findings.error(pointer(customer.id()), "WRONG_TYPE", CustomerId.MEANING);
        }
        return ids;
    }

    private String property(String name) {
        Value value = mapping.customer().properties().get(name);
        String text = value == null ? "" : read(value);
        if (text.isEmpty()) {
            return null;
        }
        return findings.text(text, pointer(value.from()), "'" + name + "'");
    }

    private String segment() {
        String written = property("segment");
        if (written == null) {
            return null;
        }
        Pointer pointer = pointer(mapping.customer().properties().get("segment").from());
        Segment segment = findings.segment(TextNode.valueOf(written), pointer);
        return segment == null ? null : segment.name();
    }

    private ObjectNode facts() {
        ObjectNode groups = JsonNodeFactory.instance.objectNode();
        mapping.customer()
                .facts()
                .forEach(
                        (fact, value) -> {
                            String text = read(value);
                            if (!text.isEmpty()) {
                                put(
                                        groups,
                                        fact,
                                        json(text, value, fact.type(), fact.elementType()));
                            }
                        });
        PropertyReader stated = new PropertyReader();
        new FactReader(stated).read(groups, Pointer.ROOT);
        findings.warnings().addAll(stated.warnings());
        for (Found error : stated.errors().first()) {
            add(error, mapping.customer().facts().get(fact(error)).from());
        }
        return groups;
    }

    private static void put(ObjectNode groups, FactDefinition fact, JsonNode value) {
        groups.withObjectProperty(fact.groupName()).set(fact.simpleName(), value);
    }

    private static FactDefinition fact(Found error) {
        String[] steps = steps(error);
        return Facts.get(steps[0] + "." + steps[1]);
    }

    private Optional<Event> event(EventTemplate template) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", template.id().fill(cells));
        json.put("type", template.type().wireName());
        instant(template.at()).ifPresent(at -> json.put("at", at.toString()));
        template.attributes().forEach((name, value) -> put(json, name, value));
        PropertyReader told = new PropertyReader();
        Optional<Event> event = new EventReader(told).read(json, Pointer.ROOT);
        findings.warnings().addAll(told.warnings());
        told.errors().first().forEach(error -> add(error, source(template, error)));
        return event;
    }

    /** A column has one reason at most: what could not be read of it would also be missing. */
    private void add(Found error, Template source) {
        Found here = error.at(pointer(source));
        if (findings.errors().first().stream()
                .noneMatch(other -> other.pointer().equals(here.pointer()))) {
            findings.errors().add(here);
        }
    }

    private Optional<Instant> instant(Template template) {
        String written = template.fill(cells);
        Optional<Instant> instant =
                Rfc3339.instant(written).or(() -> mapping.times().instant(written));
        if (instant.isEmpty() && !written.isEmpty()) {
            findings.error(
                    pointer(template),
                    "WRONG_TYPE",
                    "The mapping has no way to read the time \"" + written + "\".");
        }
        return instant;
    }

    private void put(ObjectNode event, String name, Value value) {
        AttributeDefinition attribute = EventAttributes.find(name).orElseThrow();
        String text = read(value);
        if (!text.isEmpty()) {
            event.set(name, json(text, value, attribute.type(), attribute.elementType()));
        }
    }

    /** Which columns a part of an event comes from. */
    private static Template source(EventTemplate template, Found error) {
        String part = steps(error)[0];
        return switch (part) {
            case "id" -> template.id();
            case "at" -> template.at();
            default ->
                    template.attributes().containsKey(part)
                            ? template.attributes().get(part).from()
                            : template.id();
        };
    }

    /** From the whole to the place of a mistake. */
    private static String[] steps(Found error) {
        return error.pointer().substring(1).split("/");
    }

    private String read(Value value) {
        try {
            return value.read(cells);
        } catch (Value.UnknownWordException e) {
            findings.error(
                    pointer(value.from()), "UNKNOWN_WORD", e.getMessage(), e.text(), e.known());
            return "";
        }
    }

    private JsonNode json(String text, Value value, Class<?> type, Class<?> elementType) {
        if (Number.class.isAssignableFrom(type) && value.quotesCells()) {
            return number(text, pointer(value.from()), type);
        }
        if (elementType == LocalDate.class) {
            return TextNode.valueOf(
                    mapping.times().date(text).map(LocalDate::toString).orElse(text));
        }
        return CellReader.read(text, type, elementType);
    }

    private JsonNode number(String text, Pointer pointer, Class<?> type) {
        Optional<String> plain = mapping.decimals().plain(text);
        if (plain.isEmpty()) {
            findings.error(pointer, "WRONG_TYPE", mapping.decimals().notANumber(text));
        }
        return plain.map(number -> CellReader.read(number, type, type))
                .orElse(TextNode.valueOf(text));
    }

    private Pointer pointer(Template template) {
        return template.columns().stream()
                .findFirst()
                .map(column -> Pointer.ROOT.to(column.nameIn(header)))
                .orElse(Pointer.ROOT);
    }
}
