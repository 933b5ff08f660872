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
import org.nurtureadvisor.customer.FactJson;
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
import java.util.function.Function;

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
        String name = property("name");
        String owner = property("owner");
        String segment = segment();
        ObjectNode facts = facts();
        boolean isDescribed = name != null || owner != null || segment != null || !facts.isEmpty();
        return new MappedRow(
                isDescribed || !told.isEmpty() ? customerIds() : List.of(),
                name,
                owner,
                segment,
                facts,
                mapping.customer().recorded().stream().map(EventType::wireName).sorted().toList(),
                told.stream().flatMap(event -> event(event).stream()).toList());
    }

    private List<String> customerIds() {
        CustomerTemplate customer = mapping.customer();
        List<String> ids = customer.ids(cells);
        if (ids.isEmpty()) {
            error(ofId(customer.id()), "MISSING", "The row does not say whose it is.");
        }
        if (!ids.stream().allMatch(CustomerId::isOne)) {
            error(of(customer.id()), "WRONG_TYPE", CustomerId.MEANING);
        }
        return ids;
    }

    private String property(String name) {
        Value value = mapping.customer().properties().get(name);
        String text = value == null ? "" : read(value);
        if (text.isEmpty()) {
            return null;
        }
        return read(
                told -> told.text(text, Pointer.ROOT, "'" + name + "'"), error -> of(value.from()));
    }

    private String segment() {
        String written = property("segment");
        if (written == null) {
            return null;
        }
        Template source = mapping.customer().properties().get("segment").from();
        Segment segment =
                read(
                        told -> told.segment(TextNode.valueOf(written), Pointer.ROOT),
                        error -> of(source));
        return segment == null ? null : segment.name();
    }

    private ObjectNode facts() {
        ObjectNode groups = JsonNodeFactory.instance.objectNode();
        Map<FactDefinition, Value> mapped = mapping.customer().facts();
        mapped.forEach((fact, value) -> put(groups, fact, value));
        return FactJson.of(
                read(
                        told -> new FactReader(told).read(groups, Pointer.ROOT),
                        error -> of(mapped.get(fact(error)).from())));
    }

    private void put(ObjectNode groups, FactDefinition fact, Value value) {
        String text = read(value);
        if (!text.isEmpty()) {
            groups.withObjectProperty(fact.groupName())
                    .set(fact.simpleName(), json(text, value, fact.type(), fact.elementType()));
        }
    }

    private static FactDefinition fact(Found error) {
        String[] steps = steps(error);
        return Facts.get(steps[0] + "." + steps[1]);
    }

    private Optional<Event> event(EventTemplate template) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", template.id().fillAsId(cells));
        json.put("type", template.type().wireName());
        instant(template.at()).ifPresent(at -> json.put("at", at.toString()));
        template.attributes().forEach((name, value) -> put(json, name, value));
        return read(
                told -> new EventReader(told).read(json, Pointer.ROOT),
                error -> of(template, steps(error)[0]));
    }

    private Optional<Instant> instant(Template template) {
        String written = template.fill(cells);
        Optional<Instant> instant =
                Rfc3339.instant(written).or(() -> mapping.times().instant(written));
        if (instant.isEmpty() && !written.isEmpty()) {
            error(
                    of(template),
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

    private String read(Value value) {
        try {
            return value.read(cells);
        } catch (Value.UnknownWordException e) {
            add(Found.at(of(value.from()), "UNKNOWN_WORD", e.getMessage(), e.text(), e.known()));
            return "";
        }
    }

    /** What the mapping says itself is written as in a request, and only cells in its formats. */
    private JsonNode json(String text, Value value, Class<?> type, Class<?> elementType) {
        if (value.quotesCells() && Number.class.isAssignableFrom(type)) {
            return number(text, of(value.from()), type);
        }
        if (value.quotesCells() && elementType == LocalDate.class) {
            return TextNode.valueOf(
                    mapping.times().date(text).map(LocalDate::toString).orElse(text));
        }
        return CellReader.read(text, type, elementType);
    }

    private JsonNode number(String text, Pointer place, Class<?> type) {
        Optional<String> plain = mapping.decimals().plain(text);
        if (plain.isEmpty()) {
            error(place, "WRONG_TYPE", mapping.decimals().notANumber(text));
        }
        return plain.map(number -> CellReader.read(number, type, type))
                .orElse(TextNode.valueOf(text));
    }

    /**
     * What a reader of JSON makes of what cells say.
     *
     * @param place of a mistake that it tells, in the row
     */
    private <T> T read(Function<PropertyReader, T> reader, Function<Found, Pointer> place) {
        PropertyReader told = new PropertyReader();
        T read = reader.apply(told);
        told.errors().first().forEach(error -> add(error.at(place.apply(error))));
        return read;
    }

    private void error(Pointer place, String code, String detail) {
        add(Found.at(place, code, detail));
    }

    /** A column has one reason at most: what could not be read of it would also be missing. */
    private void add(Found error) {
        if (findings.errors().first().stream()
                .noneMatch(other -> other.pointer().equals(error.pointer()))) {
            findings.errors().add(error);
        }
    }

    /** From the whole to the place of a mistake. */
    private static String[] steps(Found error) {
        return error.pointer().substring(1).split("/");
    }

    /** The column that a part of an event comes from. */
    private Pointer of(EventTemplate template, String part) {
        return switch (part) {
            case "id" -> ofId(template.id());
            case "at" -> of(template.at());
            default -> of(template.attributes().get(part).from());
        };
    }

    /** The column that an id lacks, or comes from. */
    private Pointer ofId(Template id) {
        return id.lacking(cells).map(this::of).orElse(of(id));
    }

    /** The column that a text comes from: of several, the first that is filled. */
    private Pointer of(Template template) {
        List<Column> columns = template.columns();
        return columns.stream()
                .filter(column -> column.isIn(cells.keySet()))
                .findFirst()
                .or(() -> columns.stream().findFirst())
                .map(this::of)
                .orElse(Pointer.ROOT);
    }

    /** A column under that of its names which is filled, or else there. */
    private Pointer of(Column column) {
        return Pointer.ROOT.to(
                column.nameIn(column.isIn(cells.keySet()) ? cells.keySet() : header));
    }
}
