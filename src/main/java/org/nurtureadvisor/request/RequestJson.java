package org.nurtureadvisor.request;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.TSFBuilder;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the JSON of a request, strictly: one value, no key twice, no tricks with depth. */
public final class RequestJson {

    /** Knows where a key is said twice, which takes a set of the keys of each object. */
    private static final ObjectReader EXACT =
            reader(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION));

    /** Knows only that a key is said twice, as the second has no place in the tree. */
    private static final ObjectReader QUICK =
            reader(JsonFactory.builder())
                    .with(
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private static final Pattern ADVICE =
            Pattern.compile(
                    ": enable `[^`]*` to allow|, from `[^`]*`| \\(for Object starting at .*"
                            + "|\\[Source: [^\\]]*; (?=line: )|(?<=column: \\d{1,9})\\]");

    private RequestJson() {}

    private static ObjectReader reader(TSFBuilder<?, ?> factory) {
        StreamReadConstraints constraints =
                StreamReadConstraints.builder().maxNestingDepth(20).build();
        return JsonMapper.builder(factory.streamReadConstraints(constraints).build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build()
                .readerFor(JsonNode.class);
    }

    /**
     * @param line number of the line that these bytes are, in NDJSON; 1 for a whole body
     * @throws ProblemException MALFORMED_JSON with line and column
     */
    public static JsonNode read(byte[] bytes, int line) {
        return readQuickly(bytes).orElseGet(() -> readExactly(bytes, line));
    }

    /** Empty where something is wrong with it. */
    private static Optional<JsonNode> readQuickly(byte[] bytes) {
        try {
            return Optional.of(QUICK.readTree(bytes)).filter(node -> !node.isMissingNode());
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static JsonNode readExactly(byte[] bytes, int line) {
        try (JsonParser parser = EXACT.createParser(bytes)) {
            return read(parser, bytes, line);
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    /** JSON that was read once before, and kept as text. */
    public static JsonNode read(String kept) {
        return read(kept.getBytes(StandardCharsets.UTF_8), 1);
    }

    private static JsonNode read(JsonParser parser, byte[] bytes, int line) throws IOException {
        try {
            JsonNode node = EXACT.readTree(parser);
            if (node == null) {
                throw malformed("There is nothing here.", line, 1);
            }
            if (parser.nextToken() != null) {
                throw malformed(
                        "There is more behind the end.",
                        parser.currentTokenLocation(),
                        bytes,
                        line);
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw malformed(
                    reason(e), location == null ? parser.currentLocation() : location, bytes, line);
        } catch (NumberFormatException e) {
            throw malformed("This number is too long.", parser.currentTokenLocation(), bytes, line);
        }
    }

    /** What Jackson says, without its advice on how to configure Jackson. */
    private static String reason(JsonProcessingException e) {
        return ADVICE.matcher(e.getOriginalMessage()).replaceAll("");
    }

    /** Jackson counts the bytes of a line; people count its characters. */
    private static ProblemException malformed(
            String reason, JsonLocation location, byte[] bytes, int line) {
        int end = (int) Math.min(bytes.length, Math.max(0, location.getByteOffset()));
        int start = Math.max(0, end - Math.max(0, location.getColumnNr() - 1));
        String before = new String(bytes, start, end - start, StandardCharsets.UTF_8);
        return malformed(
                reason,
                line + Math.max(1, location.getLineNr()) - 1,
                before.codePointCount(0, before.length()) + 1);
    }

    private static ProblemException malformed(String reason, int line, int column) {
        Finding finding = new Finding(null, line, column, "MALFORMED_JSON", reason, null, null);
        return new ProblemException(
                ProblemCode.MALFORMED_JSON,
                "The JSON is broken in line " + line + ", column " + column + ".",
                List.of(finding));
    }
}
