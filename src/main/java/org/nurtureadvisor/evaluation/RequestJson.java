package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** Reads the JSON of a request, strictly: one value, no key twice, no tricks with depth. */
final class RequestJson {

    private static final ObjectReader READER =
            JsonMapper.builder(
                            JsonFactory.builder()
                                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                                    .streamReadConstraints(
                                            StreamReadConstraints.builder()
                                                    .maxNestingDepth(20)
                                                    .build())
                                    .build())
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build()
                    .readerFor(JsonNode.class);

    private RequestJson() {}

    /**
     * @param line number of the line that these bytes are, in NDJSON; 1 for a whole body
     * @throws ProblemException MALFORMED_JSON with line and column
     */
    static JsonNode read(byte[] bytes, int line) {
        try {
            JsonNode node = READER.readTree(bytes);
            if (node.isMissingNode()) {
                throw malformed("There is nothing here.", line, 1);
            }
            return node;
        } catch (JsonProcessingException e) {
            JsonLocation location = e.getLocation();
            throw malformed(
                    e.getOriginalMessage(),
                    location == null ? line : line + Math.max(1, location.getLineNr()) - 1,
                    location == null ? 1 : Math.max(1, location.getColumnNr()));
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }

    private static ProblemException malformed(String reason, int line, int column) {
        Finding finding = new Finding(null, line, column, "MALFORMED_JSON", reason, null);
        return new ProblemException(
                ProblemCode.MALFORMED_JSON,
                "The JSON is broken in line " + line + ", column " + column + ".",
                List.of(finding));
    }
}
