package org.nurtureadvisor.testsupport;

import static io.restassured.config.EncoderConfig.encoderConfig;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;

import io.quarkus.test.junit.callback.QuarkusTestBeforeEachCallback;
import io.quarkus.test.junit.callback.QuarkusTestMethodContext;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Holds every answer that any test has from an operation to the document: its status, the code of a
 * problem, and the headers that say in which language it is, where something is or when to ask
 * again. Found through META-INF/services.
 */
public class DescribedAnswers implements QuarkusTestBeforeEachCallback {

    /** What the document says of all operations at once. */
    private static final Set<String> ANYWHERE =
            Set.of("BAD_REQUEST", "NOT_FOUND", "METHOD_NOT_ALLOWED");

    private static final List<String> HEADERS =
            List.of("Content-Language", "Location", "Retry-After");

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNode DOCUMENT = document();

    private static JsonNode document() {
        try {
            return new YAMLMapper().readTree(Path.of("src/main/openapi/openapi.yaml").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException("the document cannot be read", e);
        }
    }

    @Override
    public void beforeEach(QuarkusTestMethodContext context) {
        // Else a charset is sent along that nobody asked for, and that the service does not read.
        RestAssured.config =
                RestAssured.config()
                        .encoderConfig(
                                encoderConfig()
                                        .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                                        .defaultContentCharset(StandardCharsets.UTF_8));
        RestAssured.replaceFiltersWith(
                (request, specification, chain) -> {
                    Response answer = chain.next(request, specification);
                    operation(request).ifPresent(operation -> check(operation, answer));
                    return answer;
                });
    }

    private static Optional<JsonNode> operation(FilterableRequestSpecification request) {
        String path =
                request.getURI().replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("[?].*", "");
        return DOCUMENT.path("paths").properties().stream()
                .filter(known -> path.matches(known.getKey().replaceAll("\\{\\w+}", "[^/]+")))
                .map(known -> known.getValue().path(request.getMethod().toLowerCase(Locale.ROOT)))
                .filter(JsonNode::isObject)
                .findFirst();
    }

    private static void check(JsonNode operation, Response answer) {
        boolean problem = answer.statusCode() >= 400;
        String code = problem ? code(answer) : "";
        if (!ANYWHERE.contains(code)) {
            String status = String.valueOf(answer.statusCode());
            String what = operation.path("operationId").asText() + " " + status;
            JsonNode described = resolved(operation.path("responses").path(status));
            assertThat(described.isMissingNode()).as(what + " is described").isFalse();
            assertThat(described.path("description").asText())
                    .as(what)
                    .contains(problem ? "`" + code + "`" : "");
            assertThat(described.path("headers").fieldNames())
                    .toIterable()
                    .as("headers of " + what)
                    .containsAll(
                            HEADERS.stream().filter(answer.headers()::hasHeaderWithName).toList());
        }
    }

    private static String code(Response problem) {
        try {
            return JSON.readTree(problem.asByteArray()).path("code").asText();
        } catch (IOException e) {
            throw new UncheckedIOException("a problem cannot be read", e);
        }
    }

    private static JsonNode resolved(JsonNode described) {
        String ref = described.path("$ref").asText();
        return ref.isEmpty() ? described : DOCUMENT.at(ref.substring(1));
    }
}
