package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.vocabulary.DidYouMean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A part of a YAML file that knows where it is written. Asked for what it is not, it notes a
 * mistake and gives nothing.
 */
public final class YamlNode {

    private final String file;
    private final JsonNode root;
    private final JsonPointer pointer;
    private final YamlPlaces places;
    private final Collection<Diagnostic> mistakes;

    private YamlNode(
            String file,
            JsonNode root,
            JsonPointer pointer,
            YamlPlaces places,
            Collection<Diagnostic> mistakes) {
        this.file = file;
        this.root = root;
        this.pointer = pointer;
        this.places = places;
        this.mistakes = mistakes;
    }

    static YamlNode root(
            String file, JsonNode root, YamlPlaces places, Collection<Diagnostic> mistakes) {
        return new YamlNode(file, root, JsonPointer.empty(), places, mistakes);
    }

    /** Another part of the same file. */
    public YamlNode at(JsonPointer pointer) {
        return new YamlNode(file, root, pointer, places, mistakes);
    }

    public JsonPointer pointer() {
        return pointer;
    }

    public JsonNode json() {
        return root.at(pointer);
    }

    /** Where it is written. */
    public Span span() {
        return places.value(pointer);
    }

    /** The key under which it stands in a mapping. */
    public String key() {
        return pointer.last().getMatchingProperty();
    }

    /** The elements of a list. */
    public List<YamlNode> elements() {
        if (!json().isArray()) {
            note("WRONG_TYPE", "A list belongs here.", null);
            return List.of();
        }
        List<YamlNode> elements = new ArrayList<>();
        for (int i = 0; i < json().size(); i++) {
            elements.add(at(pointer.appendIndex(i)));
        }
        return elements;
    }

    /** The values of a mapping that may have only these keys, by those that it has. */
    public Map<String, YamlNode> entries(Collection<String> keys) {
        Map<String, YamlNode> entries = new LinkedHashMap<>();
        for (YamlNode entry : entries()) {
            if (keys.contains(entry.key())) {
                entries.put(entry.key(), entry);
            } else {
                entry.noteKey(
                        "UNKNOWN_KEY",
                        YamlFile.noKey(entry.key(), keys),
                        DidYouMean.nearest(entry.key(), keys).orElse(null));
            }
        }
        return entries;
    }

    /** The values of a mapping that may have any keys. */
    public List<YamlNode> entries() {
        if (!json().isObject()) {
            note("WRONG_TYPE", "A mapping belongs here, such as 'key: value'.", null);
            return List.of();
        }
        List<YamlNode> entries = new ArrayList<>();
        json().fieldNames().forEachRemaining(key -> entries.add(at(pointer.appendProperty(key))));
        return entries;
    }

    public Optional<String> text() {
        if (!json().isTextual()) {
            note("WRONG_TYPE", "A text belongs here.", null);
        }
        return Optional.ofNullable(json().textValue());
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> Optional<E> word(Class<E> type) {
        List<String> known = Stream.of(type.getEnumConstants()).map(Enum::name).toList();
        Optional<String> written = text();
        if (written.isPresent() && !known.contains(written.get())) {
            note(
                    "UNKNOWN_WORD",
                    "One of these belongs here: " + String.join(", ", known) + ".",
                    DidYouMean.nearest(written.get(), known).orElse(null));
        }
        return written.filter(known::contains).map(word -> Enum.valueOf(type, word));
    }

    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.parse(json().asText()));
        } catch (DateTimeException e) {
            note("WRONG_TYPE", "A day belongs here, such as 2026-03-31.", null);
            return Optional.empty();
        }
    }

    /** Notes a mistake in what is written here. */
    public void note(String code, String detail, String didYouMean) {
        note(span(), code, detail, didYouMean);
    }

    /** Notes a mistake in the key under which this stands. */
    public void noteKey(String code, String detail, String didYouMean) {
        note(places.key(pointer), code, detail, didYouMean);
    }

    private void note(Span span, String code, String detail, String didYouMean) {
        mistakes.add(Diagnostic.at(file, span, code, detail, didYouMean));
    }
}
