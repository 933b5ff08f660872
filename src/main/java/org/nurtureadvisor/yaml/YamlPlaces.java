package org.nurtureadvisor.yaml;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;

import org.nurtureadvisor.diagnostic.Span;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where the keys and values of a YAML file are written, and how. */
final class YamlPlaces {

    private final Map<JsonPointer, Span> keys = new HashMap<>();
    private final Map<JsonPointer, Span> values = new HashMap<>();
    private final Map<JsonPointer, String> scalars = new HashMap<>();

    private YamlPlaces() {}

    /** As far as the file can be read. */
    static YamlPlaces read(JsonParser parser) throws IOException {
        YamlPlaces places = new YamlPlaces();
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                JsonPointer pointer = parser.getParsingContext().pathAsPointer();
                places.add(token, pointer, span(parser));
                if (token.isScalarValue()) {
                    places.scalars.put(pointer, parser.getText());
                }
            }
        } catch (JsonProcessingException e) {
            // That it cannot be read on is told by whoever wants to know what it says.
        }
        return places;
    }

    /** What a list or mapping ends with has the same pointer as what it starts with. */
    private void add(JsonToken token, JsonPointer pointer, Span span) {
        if (token == JsonToken.FIELD_NAME) {
            keys.put(pointer, span);
        } else {
            values.putIfAbsent(pointer, span);
        }
    }

    private static Span span(JsonParser parser) {
        JsonLocation start = parser.currentTokenLocation();
        JsonLocation end = parser.currentLocation();
        return new Span(start.getLineNr(), start.getColumnNr(), start.getColumnNr() + 1)
                .to(new Span(end.getLineNr(), end.getColumnNr(), end.getColumnNr()));
    }

    /** The place of the key, or of what it should be in. */
    Span key(JsonPointer pointer) {
        Span key = keys.get(pointer);
        return key == null ? value(pointer) : key;
    }

    /** A single value, letter by letter, whatever YAML makes of it. */
    String written(JsonPointer pointer) {
        return scalars.get(pointer);
    }

    /** The place of the value, or of what it should be in; an empty file starts where it ends. */
    Span value(JsonPointer pointer) {
        Span value = values.get(pointer);
        if (value != null) {
            return value;
        }
        return pointer.matches() ? Span.START : value(pointer.head());
    }
}
