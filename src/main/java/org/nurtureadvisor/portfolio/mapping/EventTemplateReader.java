package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.Rfc3339;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.yaml.YamlNode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads an event that a mapping file finds in a row. Where there is a mistake it is noted, and what
 * is read is not to be used.
 */
final class EventTemplateReader {

    private static final List<String> KEYS = List.of("type", "id", "at", "when", "unless");
    private static final List<String> TYPES =
            Stream.of(EventType.values()).map(EventType::wireName).toList();

    private EventTemplateReader() {}

    static EventTemplate read(YamlNode node) {
        node.entries();
        Optional<EventType> type = node.needed("type").flatMap(EventTemplateReader::type);
        return new EventTemplate(
                type.orElse(null),
                Stream.concat(
                                node.entriesOf("when").stream().map(when -> condition(when, false)),
                                node.entriesOf("unless").stream()
                                        .map(unless -> condition(unless, true)))
                        .toList(),
                node.needed("id").flatMap(ValueTemplateReader::id).orElse(null),
                node.needed("at").flatMap(EventTemplateReader::at).orElse(null),
                type.map(known -> attributes(node, known)).orElse(Map.of()));
    }

    static Optional<EventType> type(YamlNode node) {
        Optional<String> written = node.text();
        Optional<EventType> type = written.flatMap(EventType::find);
        if (written.isPresent() && type.isEmpty()) {
            node.note(
                    "UNKNOWN_EVENT_TYPE",
                    "There is no type of event '" + written.get() + "'.",
                    DidYouMean.nearest(written.get(), TYPES).orElse(null));
        }
        return type;
    }

    private static Condition condition(YamlNode node, boolean negated) {
        Column column = Column.of(node.key());
        refuseBraces(node);
        if (column.isNameless()) {
            node.noteKey("WRONG_TEMPLATE", "The name of a column belongs here.", null);
        }
        List<YamlNode> texts = node.json().isArray() ? node.elements() : List.of(node);
        if (texts.isEmpty()) {
            node.note("NO_WORDS", "Texts of cells belong here, such as [paid, sent].", null);
        }
        return new Condition(
                column,
                texts.stream().flatMap(text -> text.scalar().stream()).map(Glob::of).toList(),
                negated);
    }

    private static void refuseBraces(YamlNode node) {
        if (!Template.of(node.key()).columns().isEmpty()) {
            node.noteKey(
                    "WRONG_TEMPLATE",
                    "A column whose cell is compared stands without braces.",
                    node.key().replaceAll("[{}]", ""));
        }
    }

    /** What hangs on no cell is read here, and would be wrong in each row. */
    private static Optional<Template> at(YamlNode node) {
        Optional<Template> at = ValueTemplateReader.template(node);
        Optional<String> constant =
                at.filter(said -> said.columns().isEmpty()).map(said -> said.fill(Map.of()));
        if (constant.isPresent() && Rfc3339.instant(constant.get()).isEmpty()) {
            node.note(
                    "WRONG_TYPE",
                    "A column stands between braces, and an instant is such as 2026-03-31T00:00:00Z.",
                    "{" + constant.get() + "}");
        }
        return at;
    }

    /** Only its type tells which keys an event may have. */
    private static Map<String, Value> attributes(YamlNode node, EventType type) {
        List<String> names = join(type.required(), type.optional());
        node.entries(join(KEYS, names));
        type.required().forEach(node::needed);
        Map<String, Value> attributes = new LinkedHashMap<>();
        for (String name : names) {
            node.part(name)
                    .flatMap(
                            part ->
                                    ValueTemplateReader.value(
                                            part, check -> check.ofAttribute(type, name)))
                    .ifPresent(value -> attributes.put(name, value));
        }
        return attributes;
    }

    private static List<String> join(Collection<String> some, Collection<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }
}
