package org.nurtureadvisor.yaml;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;

import org.nurtureadvisor.diagnostic.Characters;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.spelling.DidYouMean;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * A part of a YAML file that knows where it is written. Asked for what it is not, it notes a
 * mistake and gives nothing.
 */
public final class YamlNode {

    private final YamlFile file;
    private final JsonNode root;
    private final JsonPointer pointer;
    private final Collection<Diagnostic> mistakes;

    private YamlNode(
            YamlFile file, JsonNode root, JsonPointer pointer, Collection<Diagnostic> mistakes) {
        this.file = file;
        this.root = root;
        this.pointer = pointer;
        this.mistakes = mistakes;
    }

    static YamlNode root(YamlFile file, JsonNode root, Collection<Diagnostic> mistakes) {
        return new YamlNode(file, root, JsonPointer.empty(), mistakes);
    }

    /** Another part of the same file. */
    public YamlNode at(JsonPointer pointer) {
        return new YamlNode(file, root, pointer, mistakes);
    }

    public JsonPointer pointer() {
        return pointer;
    }

    public JsonNode json() {
        return root.at(pointer);
    }

    /** Where it is written. */
    public Span span() {
        return file.places().value(pointer);
    }

    /** The key under which it stands in a mapping. */
    public String key() {
        return pointer.last().getMatchingProperty();
    }

    /** A part of a mapping that has to be there; a mistake where it is not, or says nothing. */
    public Optional<YamlNode> needed(String key) {
        Optional<YamlNode> part = part(key);
        if (part.isEmpty() && json().isObject()) {
            under(key).note("MISSING_KEY", "The key '" + key + "' is missing or empty.", null);
        }
        return part;
    }

    /** A part of a mapping that may be missing, or say nothing. */
    public Optional<YamlNode> part(String key) {
        return Optional.of(under(key)).filter(YamlNode::saysSomething);
    }

    /** A part of a mapping that may be missing; that it says nothing may mean something. */
    public Optional<YamlNode> partOrBlank(String key) {
        return Optional.of(under(key)).filter(YamlNode::isThere);
    }

    /** The text of a part that has to be there; null where there is none. */
    public String neededText(String key) {
        return needed(key).flatMap(YamlNode::text).orElse(null);
    }

    /** The text of a part that may be missing; null where there is none. */
    public String textOf(String key) {
        return part(key).flatMap(YamlNode::text).orElse(null);
    }

    /** The elements of a list that may be missing. */
    public List<YamlNode> elementsOf(String key) {
        return part(key).map(YamlNode::elements).orElse(List.of());
    }

    /** The values of a mapping that may be missing, and may have any keys. */
    public List<YamlNode> entriesOf(String key) {
        return part(key).map(YamlNode::entries).orElse(List.of());
    }

    /** The texts of such a mapping. */
    public Map<String, String> textsOf(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (YamlNode entry : entriesOf(key)) {
            entry.text().ifPresent(text -> texts.put(entry.key(), text));
        }
        return texts;
    }

    private YamlNode under(String key) {
        return at(pointer.appendProperty(key));
    }

    private boolean isThere() {
        return !json().isMissingNode();
    }

    private boolean saysSomething() {
        return isThere()
                && !json().isNull()
                && !(json().isTextual() && json().textValue().isBlank());
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

    /** The values of a mapping that may have only these keys. */
    public List<YamlNode> entries(Collection<String> keys) {
        List<YamlNode> entries = new ArrayList<>();
        for (YamlNode entry : entries()) {
            if (keys.contains(entry.key())) {
                entries.add(entry);
            } else {
                entry.noteKey(
                        "UNKNOWN_KEY",
                        noKey(entry.key(), keys),
                        DidYouMean.nearest(entry.key(), keys).orElse(null));
            }
        }
        return entries;
    }

    private static String noKey(String key, Collection<String> known) {
        return "There is no key '" + key + "' here. There are " + String.join(", ", known) + ".";
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
        if (json().isTextual()) {
            Characters.invisible(json().textValue()).ifPresent(this::noteInvisible);
        } else {
            note("WRONG_TYPE", "A text belongs here.", quoted());
        }
        return Optional.ofNullable(json().textValue());
    }

    private void noteInvisible(int offset) {
        note(
                "UNEXPECTED_CHARACTER",
                Characters.detail(json().textValue().codePointAt(offset)),
                null);
    }

    /** A number, or yes or no, as the text that was probably meant; null for anything else. */
    private String quoted() {
        return json().isNumber() || json().isBoolean() ? '"' + written() + '"' : null;
    }

    /** A text, a number, or yes or no, as it is written; the empty text where nothing is. */
    public Optional<String> scalar() {
        if (json().isContainerNode()) {
            note("WRONG_TYPE", "A single value belongs here.", null);
        }
        return Optional.of(json()).filter(JsonNode::isValueNode).map(value -> written());
    }

    /** YAML makes numbers of 1.10 and 007, which are others than 1.1 and 7 where texts belong. */
    private String written() {
        return json().isNumber() || json().isBoolean()
                ? file.places().written(pointer)
                : json().asText("");
    }

    /** One of the words of an enum. */
    public <E extends Enum<E>> Optional<E> word(Class<E> type) {
        return word(words(type, Enum::name));
    }

    /** One of the words of an enum, in small letters. */
    public <E extends Enum<E>> Optional<E> smallWord(Class<E> type) {
        return word(words(type, word -> word.name().toLowerCase(Locale.ROOT)));
    }

    private static <E> Map<String, E> words(Class<E> type, Function<E, String> written) {
        Map<String, E> words = new LinkedHashMap<>();
        for (E word : type.getEnumConstants()) {
            words.put(written.apply(word), word);
        }
        return words;
    }

    /** What one of these words stands for. */
    public <T> Optional<T> word(Map<String, T> words) {
        Optional<String> written = text();
        if (written.isPresent() && !words.containsKey(written.get())) {
            note(
                    "UNKNOWN_WORD",
                    "One of these belongs here: " + String.join(", ", words.keySet()) + ".",
                    DidYouMean.nearest(written.get(), words.keySet()).orElse(null));
        }
        return written.map(words::get);
    }

    public Optional<Integer> wholeNumber() {
        if (!json().isInt()) {
            note("WRONG_TYPE", "A whole number belongs here, in digits.", null);
        }
        return Optional.of(json()).filter(JsonNode::isInt).map(JsonNode::intValue);
    }

    public Optional<Boolean> yesOrNo() {
        if (!json().isBoolean()) {
            note("WRONG_TYPE", "Yes or no belongs here: true or false.", null);
        }
        return Optional.of(json()).filter(JsonNode::isBoolean).map(JsonNode::booleanValue);
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
        note(file.places().key(pointer), code, detail, didYouMean);
    }

    private void note(Span span, String code, String detail, String didYouMean) {
        mistakes.add(file.at(span, code, detail, didYouMean));
    }
}
