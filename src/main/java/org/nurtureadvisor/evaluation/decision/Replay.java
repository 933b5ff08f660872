package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.nurtureadvisor.evaluation.decision.ReplayResponse.Difference;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Two answers to the same request, side by side. */
final class Replay {

    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final JsonPointer ENGINE = JsonPointer.compile("/receipt/engine");

    private final List<Difference> differences = new ArrayList<>();
    private final String engine;

    /**
     * @param recorded JSON
     * @param replayed JSON
     */
    Replay(byte[] recorded, byte[] replayed) {
        JsonNode before = read(recorded);
        JsonNode now = read(replayed);
        this.engine = now.at(ENGINE).asText();
        compare(JsonPointer.empty(), before, now);
    }

    /** Version of the service that evaluated again. */
    String engine() {
        return engine;
    }

    /** Where they differ, but for the version of the service. */
    List<Difference> differences() {
        return differences;
    }

    private static JsonNode read(byte[] json) {
        try {
            return MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException("an answer is no JSON", e);
        }
    }

    private void compare(JsonPointer place, JsonNode before, JsonNode now) {
        if (before.equals(now) || place.equals(ENGINE)) {
            return;
        }
        if (before.isObject() && now.isObject()) {
            for (String name : names(before, now)) {
                compare(place.appendProperty(name), before.path(name), now.path(name));
            }
        } else if (before.isArray() && now.isArray()) {
            for (int i = 0; i < Math.max(before.size(), now.size()); i++) {
                compare(place.appendIndex(i), before.path(i), now.path(i));
            }
        } else {
            differences.add(new Difference(place.toString(), orNull(before), orNull(now)));
        }
    }

    private static Set<String> names(JsonNode before, JsonNode now) {
        Set<String> names = new LinkedHashSet<>();
        before.fieldNames().forEachRemaining(names::add);
        now.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isMissingNode() ? null : value;
    }
}
