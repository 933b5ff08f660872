package org.nurtureadvisor.portfolio.mapping;

import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.spelling.FileEnding;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.yaml.YamlFile;
import org.nurtureadvisor.yaml.YamlNode;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks one mapping file. */
final class MappingReader {

    private static final List<String> KEYS =
            List.of("title", "export", "zone", "times", "decimals", "customer", "events");
    private static final List<String> REQUIRED = List.of("title", "export", "zone", "customer");
    private static final List<String> PROPERTIES = List.of("name", "owner", "segment");
    private static final List<String> CUSTOMER_KEYS =
            List.of("id", "separator", "name", "owner", "segment", "facts", "recorded");
    private static final List<String> EVENT_KEYS = List.of("type", "id", "at", "when", "unless");
    private static final List<String> REQUIRED_OF_EVENT = List.of("type", "id", "at");
    private static final List<String> VALUE_KEYS =
            List.of("from", "words", "otherwise", "absolute");
    private static final List<String> TYPES =
            Stream.of(EventType.values()).map(EventType::wireName).toList();

    private final String file;
    private final String text;
    private final Collection<Diagnostic> mistakes;

    private MappingReader(String file, String text, Collection<Diagnostic> mistakes) {
        this.file = file;
        this.text = text;
        this.mistakes = mistakes;
    }

    /** The mapping; empty where the file is unusable. Every mistake is noted. */
    static Optional<Mapping> read(String file, String text, Collection<Diagnostic> mistakes) {
        String meant = FileEnding.meant(file);
        if (!meant.equals(file)) {
            mistakes.add(Diagnostic.unread(file, meant));
            return Optional.empty();
        }
        int before = mistakes.size();
        MappingReader reader = new MappingReader(file, text, mistakes);
        return new YamlFile(file, text)
                .read(mistakes)
                .flatMap(reader::mapping)
                .filter(mapping -> mistakes.size() == before);
    }

    private Optional<Mapping> mapping(YamlNode root) {
        Map<String, YamlNode> parts = root.entries(KEYS);
        if (!hasAll(root, parts, REQUIRED)) {
            return Optional.empty();
        }
        Optional<CustomerTemplate> customer = customer(parts.get("customer"));
        Optional<ZoneId> zone = zone(parts.get("zone"));
        List<EventTemplate> events = new ArrayList<>();
        if (parts.containsKey("events")) {
            parts.get("events").elements().forEach(event -> event(event).ifPresent(events::add));
        }
        if (customer.isEmpty() || zone.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Mapping(
                        file.replaceFirst("\\.yaml$", ""),
                        parts.get("title").text().orElse(""),
                        parts.get("export").text().orElse("").strip(),
                        text,
                        new TimeReader(zone.get(), formats(parts.get("times"))),
                        decimals(parts.get("decimals")),
                        customer.get(),
                        events));
    }

    private static Optional<ZoneId> zone(YamlNode node) {
        Optional<String> written = node.text();
        try {
            return written.map(ZoneId::of);
        } catch (DateTimeException e) {
            node.note(
                    "UNKNOWN_ZONE",
                    "A time zone belongs here, such as UTC or Europe/London.",
                    DidYouMean.nearest(written.orElse(""), ZoneId.getAvailableZoneIds())
                            .orElse(null));
            return Optional.empty();
        }
    }

    private static List<DateTimeFormatter> formats(YamlNode node) {
        List<DateTimeFormatter> formats = new ArrayList<>();
        if (node != null) {
            node.elements().forEach(format -> format(format).ifPresent(formats::add));
        }
        return formats;
    }

    private static Optional<DateTimeFormatter> format(YamlNode node) {
        try {
            return node.text().map(TimeReader::format);
        } catch (DateTimeException | IllegalArgumentException e) {
            node.note(
                    "WRONG_FORMAT",
                    "A format of days and times belongs here, such as yyyy-MM-dd HH:mm.",
                    null);
            return Optional.empty();
        }
    }

    private static Decimals decimals(YamlNode node) {
        if (node == null) {
            return Decimals.POINT;
        }
        Optional<String> written = node.text();
        List<String> known = List.of("point", "comma");
        if (written.isPresent() && !known.contains(written.get())) {
            node.note(
                    "UNKNOWN_WORD",
                    "One of these belongs here: point, comma.",
                    DidYouMean.nearest(written.get(), known).orElse(null));
        }
        return written.filter("comma"::equals).isPresent() ? Decimals.COMMA : Decimals.POINT;
    }

    private Optional<CustomerTemplate> customer(YamlNode node) {
        Map<String, YamlNode> parts = node.entries(CUSTOMER_KEYS);
        if (!hasAll(node, parts, List.of("id"))) {
            return Optional.empty();
        }
        Map<String, Value> properties = new LinkedHashMap<>();
        for (String property : PROPERTIES) {
            if (parts.containsKey(property)) {
                value(parts.get(property)).ifPresent(value -> properties.put(property, value));
            }
        }
        if (properties.containsKey("segment")) {
            new ConstantCheck(parts.get("segment"), properties.get("segment")).ofSegment();
        }
        return id(parts.get("id"))
                .map(
                        id ->
                                new CustomerTemplate(
                                        id,
                                        separator(parts.get("separator")),
                                        properties,
                                        facts(parts.get("facts")),
                                        recorded(parts.get("recorded"))));
    }

    private static String separator(YamlNode node) {
        return node == null ? null : node.text().orElse(null);
    }

    private Map<FactDefinition, Value> facts(YamlNode node) {
        Map<FactDefinition, Value> facts = new LinkedHashMap<>();
        if (node == null) {
            return facts;
        }
        List<String> known =
                Facts.all().stream()
                        .filter(fact -> !fact.concluded())
                        .map(FactDefinition::name)
                        .toList();
        Map<String, YamlNode> parts = node.entries(known);
        parts.forEach(
                (name, part) -> value(part).ifPresent(value -> facts.put(Facts.get(name), value)));
        facts.forEach(
                (fact, value) -> new ConstantCheck(parts.get(fact.name()), value).ofFact(fact));
        return facts;
    }

    private Set<EventType> recorded(YamlNode node) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        if (node != null) {
            node.elements().forEach(element -> type(element).ifPresent(types::add));
        }
        return types;
    }

    private static Optional<EventType> type(YamlNode node) {
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

    private Optional<EventTemplate> event(YamlNode node) {
        Map<String, YamlNode> all = new LinkedHashMap<>();
        node.entries().forEach(entry -> all.put(entry.key(), entry));
        if (!hasAll(node, all, REQUIRED_OF_EVENT)) {
            return Optional.empty();
        }
        return type(all.get("type")).flatMap(type -> event(node, type));
    }

    private Optional<EventTemplate> event(YamlNode node, EventType type) {
        List<String> attributes =
                Stream.concat(type.required().stream(), type.optional().stream()).toList();
        Map<String, YamlNode> parts =
                node.entries(Stream.concat(EVENT_KEYS.stream(), attributes.stream()).toList());
        hasAll(node, parts, type.required());
        Map<String, Value> values = new LinkedHashMap<>();
        for (String attribute : attributes) {
            if (parts.containsKey(attribute)) {
                value(parts.get(attribute))
                        .ifPresent(
                                value -> {
                                    new ConstantCheck(parts.get(attribute), value)
                                            .ofAttribute(type, attribute);
                                    values.put(attribute, value);
                                });
            }
        }
        List<Condition> conditions = new ArrayList<>(conditions(parts.get("when"), false));
        conditions.addAll(conditions(parts.get("unless"), true));
        Optional<Template> id = id(parts.get("id"));
        Optional<Template> at = template(parts.get("at"));
        return id.isEmpty() || at.isEmpty()
                ? Optional.empty()
                : Optional.of(new EventTemplate(type, conditions, id.get(), at.get(), values));
    }

    private static List<Condition> conditions(YamlNode node, boolean negated) {
        List<Condition> conditions = new ArrayList<>();
        if (node != null) {
            for (YamlNode entry : node.entries()) {
                refuseBraces(entry);
                List<YamlNode> texts = entry.json().isArray() ? entry.elements() : List.of(entry);
                conditions.add(
                        new Condition(
                                Column.of(entry.key()),
                                texts.stream()
                                        .flatMap(text -> scalar(text).stream())
                                        .map(Glob::of)
                                        .toList(),
                                negated));
            }
        }
        return conditions;
    }

    private static void refuseBraces(YamlNode entry) {
        Template key = Template.of(entry.key());
        if (!key.columns().isEmpty()) {
            entry.noteKey(
                    "WRONG_TEMPLATE",
                    "A column whose cell is compared stands without braces.",
                    entry.key().replaceAll("[{}]", ""));
        }
    }

    private Optional<Value> value(YamlNode node) {
        if (!node.json().isObject()) {
            return template(node).map(Value::of);
        }
        Map<String, YamlNode> parts = node.entries(VALUE_KEYS);
        if (!hasAll(node, parts, List.of("from"))) {
            return Optional.empty();
        }
        if (parts.containsKey("otherwise") && !parts.containsKey("words")) {
            parts.get("otherwise")
                    .noteKey(
                            "NO_WORDS",
                            "It is for what has none of 'words', and here is none.",
                            null);
        }
        return template(parts.get("from"))
                .map(
                        from ->
                                new Value(
                                        from,
                                        words(parts.get("words")),
                                        parts.containsKey("otherwise")
                                                ? scalar(parts.get("otherwise")).orElse(null)
                                                : null,
                                        parts.containsKey("absolute")
                                                && flag(parts.get("absolute"))));
    }

    private static boolean flag(YamlNode node) {
        if (!node.json().isBoolean()) {
            node.note("WRONG_TYPE", "One of these belongs here: true, false.", null);
        }
        return node.json().booleanValue();
    }

    private static Map<Glob, String> words(YamlNode node) {
        Map<Glob, String> words = new LinkedHashMap<>();
        if (node != null) {
            if (node.json().isObject() && node.json().isEmpty()) {
                node.note("NO_WORDS", "Words belong here, such as { 'yes': true }.", null);
            }
            for (YamlNode entry : node.entries()) {
                scalar(entry).ifPresent(word -> words.put(Glob.of(entry.key()), word));
            }
        }
        return words;
    }

    private static Optional<Template> template(YamlNode node) {
        Optional<String> written = scalar(node);
        if (written.isPresent() && !Template.isOne(written.get())) {
            node.note("WRONG_TEMPLATE", "Each column stands between two braces: {Amount}.", null);
        }
        return written.filter(Template::isOne).map(Template::of);
    }

    /** A template that makes something else of each row. */
    private static Optional<Template> id(YamlNode node) {
        Optional<Template> id = template(node);
        if (id.isPresent() && id.get().columns().isEmpty()) {
            node.note("NO_COLUMN", "An id names a column, or all rows have the same one.", null);
        }
        return id;
    }

    private static Optional<String> scalar(YamlNode node) {
        if (node.json().isContainerNode()) {
            node.note("WRONG_TYPE", "A single value belongs here.", null);
            return Optional.empty();
        }
        return Optional.of(node.json().asText(""));
    }

    private static boolean hasAll(
            YamlNode node, Map<String, YamlNode> parts, Collection<String> required) {
        List<String> missing = required.stream().filter(key -> !parts.containsKey(key)).toList();
        missing.forEach(
                key -> node.note("MISSING_KEY", "The key '" + key + "' is missing here.", null));
        return missing.isEmpty();
    }
}
