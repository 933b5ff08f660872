package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.testsupport.Meanwhile;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Many customers in one request, one a line. */
@QuarkusTest
class BatchEvaluationTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TestHTTPResource("v1/evaluations")
    URI evaluations;

    @ParameterizedTest
    @ValueSource(strings = {"application/x-ndjson", "application/jsonl"})
    void answersLineByLineInTheSameFormat(String contentType) throws IOException {
        List<JsonNode> answers =
                lines(
                        given().contentType(contentType)
                                .accept(contentType)
                                .body((request("a") + "\n" + request("b")).getBytes())
                                .post("/v1/evaluations")
                                .then()
                                .statusCode(200)
                                .contentType(contentType)
                                .extract()
                                .asString());

        assertThat(answers).extracting(answer -> answer.path("line").asInt()).containsExactly(1, 2);
        assertThat(answers)
                .extracting(answer -> answer.at("/customer/id").asText())
                .containsExactly("a", "b");
    }

    @Test
    void aBadLineFailsOnlyItself() throws IOException {
        List<JsonNode> answers =
                post(
                        "",
                        request("a"),
                        "{\"facts\":",
                        "{\"facts\":{\"purchases\":{\"last12Months\":-1}}}",
                        "{\"facts\":{},\"x\":\"" + "x".repeat(1024 * 1024) + "\"}",
                        "[7]",
                        request("b"));

        assertThat(answers)
                .extracting(answer -> answer.at("/problem/code").asText())
                .containsExactly(
                        "",
                        "MALFORMED_JSON",
                        "INVALID_REQUEST",
                        "BODY_TOO_LARGE",
                        "INVALID_REQUEST",
                        "");
        assertThat(answers.get(1).at("/problem/errors/0/line").asInt()).isEqualTo(2);
        assertThat(answers.get(5).at("/customer/id").asText()).isEqualTo("b");
    }

    @Test
    void aProblemSaysWhomItIsAboutWhereTheLineDoes() throws IOException {
        List<JsonNode> answers =
                post(
                        "",
                        "{\"customer\":{\"id\":\"a\"},\"facts\":{\"purchases\":{\"last12Months\":-1}}}",
                        "{\"customer\":{\"id\":7},\"facts\":{}}",
                        "{\"customer\":{\"id\":\"b\"},\"facts\":");

        assertThat(answers).allSatisfy(answer -> assertThat(answer.has("problem")).isTrue());
        assertThat(answers.get(0).at("/customer/id").asText()).isEqualTo("a");
        assertThat(answers.subList(1, 3)).noneMatch(answer -> answer.has("customer"));
    }

    @Test
    void aLineIsAnsweredAsItWouldBeAlone() throws IOException {
        String alone =
                given().contentType("application/json")
                        .body(request("a"))
                        .post("/v1/evaluations")
                        .asString();
        String inBatch = post("", request("a")).get(0).toString();

        assertThat(inBatch).isEqualTo("{\"line\":1," + alone.substring(1));
    }

    @Test
    void blankLinesArePassedOverButCounted() throws IOException {
        assertThat(post("", "", request("a"), "  \r", request("b"), "", ""))
                .extracting(answer -> answer.path("line").asInt())
                .containsExactly(2, 4);
    }

    @Test
    void nothingIsAnsweredWithNothing() throws IOException {
        assertThat(post("", "")).isEmpty();
    }

    @Test
    void theExplanationIsForAllLines() throws IOException {
        assertThat(post("?explain=none", request("a"), request("b")))
                .allSatisfy(
                        answer -> assertThat(answer.at("/placements/0").has("criteria")).isFalse());
    }

    @Test
    void strictHandlingIsLineByLine() throws IOException {
        List<JsonNode> answers =
                lines(
                        given().contentType("application/x-ndjson")
                                .header("Prefer", "handling=strict")
                                .body((request("a") + "\n{\"facts\":{},\"x\":1}\n").getBytes())
                                .post("/v1/evaluations")
                                .asString());

        assertThat(answers.get(0).has("problem")).isFalse();
        assertThat(answers.get(1).at("/problem/code").asText()).isEqualTo("UNKNOWN_PROPERTY");
    }

    @Test
    void allLinesAreEvaluatedOnOneReleaseAndAsOfOneInstant() throws IOException {
        String[] requests = new String[300];
        Arrays.fill(requests, "{\"facts\":{}}");

        List<JsonNode> answers = post("?explain=none", requests);

        assertThat(answers)
                .extracting(answer -> answer.at("/receipt/release"))
                .containsOnly(answers.get(0).at("/receipt/release"));
        assertThat(answers)
                .extracting(answer -> answer.path("asOf"))
                .containsOnly(answers.get(0).path("asOf"));
    }

    /** With both ends in flight at a time, neither side ever holds more than a part. */
    @Test
    void anyNumberOfLinesIsAnsweredInOrderAsTheyCome() throws Exception {
        int count = 20_000;
        PipedOutputStream sent = new PipedOutputStream();
        InputStream body = new PipedInputStream(sent, 64 * 1024);
        CompletableFuture<Void> sending =
                Meanwhile.run(
                        () -> {
                            try (sent) {
                                for (int i = 1; i <= count; i++) {
                                    sent.write((request("c-" + i) + "\n").getBytes());
                                }
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        int expected = 1;
        try (BufferedReader answers = send("?explain=none", body)) {
            for (String line = answers.readLine(); line != null; line = answers.readLine()) {
                assertThat(line)
                        .startsWith("{\"line\":" + expected + ",")
                        .contains("\"id\":\"c-" + expected + "\"");
                expected++;
            }
        }

        sending.join();
        assertThat(expected - 1).isEqualTo(count);
    }

    @Test
    void aClientThatHangsUpLeavesNoThreadBehind() throws Exception {
        for (int i = 0; i < 5; i++) {
            try (Socket socket = new Socket(evaluations.getHost(), evaluations.getPort())) {
                OutputStream out = socket.getOutputStream();
                out.write(head(100_000_000));
                for (int line = 0; line < 100; line++) {
                    out.write((request("x") + "\n").getBytes());
                }
                out.flush();
            }
        }

        // The last batch may begin only after its client has gone: one quiet look is not enough.
        Instant end = Instant.now().plus(PATIENCE);
        int quietLooks = 0;
        while (quietLooks < 20 && Instant.now().isBefore(end)) {
            Thread.sleep(50);
            quietLooks = isBatchRunning() ? 0 : quietLooks + 1;
        }
        assertThat(quietLooks).isEqualTo(20);
        assertThat(post("", request("a"))).hasSize(1);
    }

    private static byte[] head(int length) {
        return ("POST /v1/evaluations HTTP/1.1\r\nHost: x\r\n"
                        + "Content-Type: application/x-ndjson\r\nContent-Length: "
                        + length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private static boolean isBatchRunning() {
        return Thread.getAllStackTraces().values().stream()
                .flatMap(Arrays::stream)
                .anyMatch(
                        frame ->
                                frame.getClassName().equals(BatchEvaluation.class.getName())
                                        && frame.getMethodName().equals("evaluate"));
    }

    private BufferedReader send(String query, InputStream body) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(evaluations + query))
                        .header("Content-Type", "application/x-ndjson")
                        .POST(BodyPublishers.ofInputStream(() -> body))
                        .build();
        try {
            HttpResponse<InputStream> response =
                    HttpClient.newBuilder()
                            .version(HttpClient.Version.HTTP_1_1)
                            .build()
                            .send(request, BodyHandlers.ofInputStream());
            return new BufferedReader(
                    new InputStreamReader(response.body(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static String request(String id) {
        return """
               {"asOf":"2026-11-21T00:00:00Z","models":["trust-ladder"],"customer":{"id":"%s"},\
               "facts":{"generosity":{"lagniappesGiven":2,"lagniappesAnswered":1}}}"""
                .formatted(id);
    }

    /** The last line ends without a line break. */
    private static List<JsonNode> post(String query, String... requests) throws IOException {
        return lines(
                given().contentType("application/x-ndjson")
                        .body(String.join("\n", requests).getBytes(StandardCharsets.UTF_8))
                        .post("/v1/evaluations" + query)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString());
    }

    private static List<JsonNode> lines(String body) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        for (String line : body.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
