package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Where the keys and values of a YAML file are written. */
final class YamlPlaces {

    private final Map<JsonPointer, Span> keys = new HashMap<>();
    private final Map<JsonPointer, Span> values = new HashMap<>();

    private YamlPlaces() {}

    static YamlPlaces read(JsonParser parser) throws IOException {
        YamlPlaces places = new YamlPlaces();
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            places.add(token, parser.getParsingContext().pathAsPointer(), span(parser));
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

    Span key(JsonPointer pointer) {
        return keys.get(pointer);
    }

    /** An empty file has no value, and starts where it ends. */
    Span value(JsonPointer pointer) {
        return values.getOrDefault(pointer, new Span(1, 1, 1));
    }
}
