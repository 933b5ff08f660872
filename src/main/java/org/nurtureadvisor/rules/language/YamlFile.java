package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import org.nurtureadvisor.vocabulary.DidYouMean;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A YAML file of the rules folder, read strictly: every key must be known, every mistake has its
 * place.
 */
public final class YamlFile {

    private static final ObjectMapper MAPPER =
            YAMLMapper.builder(
                            YAMLFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                    .addModule(new JavaTimeModule())
                    .build();

    private final String path;
    private final String text;

    public YamlFile(String path, String text) {
        this.path = path;
        this.text = text;
    }

    /** What the file says, or empty with one more mistake. */
    public <T> Optional<T> read(Class<T> type, Collection<Diagnostic> mistakes) {
        try {
            Optional<T> read = Optional.ofNullable(MAPPER.readValue(text, type));
            if (read.isEmpty()) {
                mistakes.add(
                        new Diagnostic(
                                path, 1, 1, 1, "WRONG_YAML", "This file says nothing.", null));
            }
            return read;
        } catch (JsonProcessingException e) {
            mistakes.add(diagnostic(e));
            return Optional.empty();
        }
    }

    /** What the file says, part by part, or empty with one more mistake. */
    public Optional<YamlNode> read(Collection<Diagnostic> mistakes) {
        return read(JsonNode.class, mistakes)
                .map(root -> YamlNode.root(path, root, places(), mistakes));
    }

    private YamlPlaces places() {
        try (JsonParser parser = MAPPER.createParser(text)) {
            return YamlPlaces.read(parser);
        } catch (IOException e) {
            throw new UncheckedIOException("what could be read once can be read again", e);
        }
    }

    /** A mistake in a value of this file, or in what should hold it. */
    Diagnostic inValue(JsonPointer pointer, String code, String detail, String didYouMean) {
        return Diagnostic.at(path, places().value(pointer), code, detail, didYouMean);
    }

    /** A mistake in a key of this file, or in what should hold it. */
    Diagnostic inKey(JsonPointer pointer, String code, String detail, String didYouMean) {
        return Diagnostic.at(path, places().key(pointer), code, detail, didYouMean);
    }

    private Diagnostic diagnostic(JsonProcessingException e) {
        JsonLocation location = e.getLocation();
        int line = location == null ? 1 : Math.max(1, location.getLineNr());
        int column = location == null ? 1 : Math.max(1, location.getColumnNr());
        if (e instanceof UnrecognizedPropertyException unknown) {
            List<String> known =
                    unknown.getKnownPropertyIds().stream().map(String::valueOf).toList();
            return inKey(
                    pointer(unknown),
                    "UNKNOWN_KEY",
                    noKey(unknown.getPropertyName(), known),
                    DidYouMean.nearest(unknown.getPropertyName(), known).orElse(null));
        }
        return new Diagnostic(
                path, line, column, column + 1, "WRONG_YAML", detail(e), suggestion(e));
    }

    private static JsonPointer pointer(JsonMappingException e) {
        JsonPointer pointer = JsonPointer.empty();
        for (JsonMappingException.Reference step : e.getPath()) {
            pointer =
                    step.getFieldName() == null
                            ? pointer.appendIndex(step.getIndex())
                            : pointer.appendProperty(step.getFieldName());
        }
        return pointer;
    }

    static String noKey(String key, Collection<String> known) {
        return "There is no key '" + key + "' here. There are " + String.join(", ", known) + ".";
    }

    private static String detail(JsonProcessingException e) {
        if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
            return "'" + wrong.getValue() + "' is not one of " + words(wrong.getTargetType()) + ".";
        }
        String key =
                e instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()
                        ? " ("
                                + mapping.getPath().get(mapping.getPath().size() - 1).getFieldName()
                                + ")"
                        : "";
        return "This cannot be read"
                + key
                + ": "
                + e.getOriginalMessage().lines().findFirst().orElse("");
    }

    private static String suggestion(JsonProcessingException e) {
        return e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()
                ? DidYouMean.nearest(String.valueOf(wrong.getValue()), words(wrong.getTargetType()))
                        .orElse(null)
                : null;
    }

    private static List<String> words(Class<?> type) {
        return Stream.of(type.getEnumConstants())
                .map(word -> word.toString().toLowerCase(Locale.ROOT))
                .toList();
    }
}
