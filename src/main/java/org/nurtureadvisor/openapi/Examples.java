package org.nurtureadvisor.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import jakarta.ws.rs.core.MediaType;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The examples of the document, in files of their own. Each is something really sent and really
 * answered: a test sees to that.
 */
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final ObjectMapper YAML = new YAMLMapper();

    private Examples() {}

    /**
     * @param name of its files, {@code <name>.request.json} and {@code <name>.response.json}, or
     *     with the ending of another format
     * @param operation id of the operation
     * @param summary what it shows
     * @param after names of the examples that are sent before it, in this order and each after its
     *     own, to a service that knows nobody
     * @param parameters of the path, the query and the headers, by name; {@code $name.Header} and
     *     {@code $name/pointer} stand for what an example before it was answered
     * @param contentType of the request
     * @param answerType of the response
     * @param status of the response
     * @param until JSON Pointer to what the response has in the end: until then it is asked for
     *     again; null where the first one is shown
     */
    record Example(
            String name,
            String operation,
            String summary,
            List<String> after,
            Map<String, String> parameters,
            String contentType,
            String answerType,
            int status,
            String until) {

        Example {
            after = after == null ? List.of() : after;
            parameters = parameters == null ? Map.of() : parameters;
            contentType = Objects.requireNonNullElse(contentType, MediaType.APPLICATION_JSON);
            answerType = Objects.requireNonNullElse(answerType, MediaType.APPLICATION_JSON);
            status = status == 0 ? 200 : status;
        }

        /** The body to send; null where there is none. */
        String request() {
            return read(name + ".request." + ending(contentType));
        }

        String response() {
            return read(name + ".response." + ending(answerType));
        }

        Object shownRequest() {
            return shown(request(), contentType);
        }

        Object shownResponse() {
            return shown(response(), answerType);
        }

        /** What a document shows of a body: the value itself where it is JSON, else its text. */
        private static Object shown(String body, String type) {
            try {
                return type.equals(MediaType.APPLICATION_JSON)
                        ? JSON.readValue(body, Object.class)
                        : body;
            } catch (IOException e) {
                return body;
            }
        }

        /** Of the file of a body: {@code ndjson} for {@code application/x-ndjson}. */
        static String ending(String type) {
            return type.replaceFirst(".*/(x-)?", "");
        }
    }

    /** All, in the order in which to show them. */
    static List<Example> all() {
        try {
            return YAML.readValue(read("examples.yaml"), new TypeReference<List<Example>>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("the list of examples cannot be read", e);
        }
    }

    private static String read(String file) {
        try (InputStream stream = Examples.class.getResourceAsStream("/openapi/" + file)) {
            return stream == null
                    ? null
                    : new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }
}
