package org.nurtureadvisor.problem;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.stringContainsInOrder;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** Whatever is wrong with a request, the answer is a problem: never a stack trace, never HTML. */
@QuarkusTest
class ProblemTest {

    private static final int MOST_BYTES = 1024 * 1024;

    @TestHTTPResource URI base;

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/v1/nope", "/v1/models/x/y", "/q/nope", "/v1/evaluations/1"})
    void anUnknownPathIsNotFound(String path) {
        isProblem(given().accept("text/html").get(path).then(), ProblemCode.NOT_FOUND)
                .body("detail", containsString(path));
    }

    /** The framework refuses it before any code of ours could: without words, but cleanly. */
    @ParameterizedTest
    @ValueSource(strings = {"/%", "/v1/models/%zz", "/v1/customers?owner=100%"})
    void anAddressThatCannotBeReadIsABadRequest(String path) throws IOException {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .contains("content-length: 0");
    }

    /** So is one of more than 4096 characters. */
    @Test
    void anAddressThatIsTooLongIsRefused() throws IOException {
        String path = "/v1/models/" + "a".repeat(5_000);

        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: x\r\n\r\n"))
                .contains(" 414 ", "content-length: 0");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    GET    | /v1/evaluations          | OPTIONS, POST
                    PUT    | /v1/evaluations          | OPTIONS, POST
                    POST   | /v1/models               | GET, HEAD, OPTIONS
                    DELETE | /v1/models/trust-ladder  | GET, HEAD, OPTIONS
                    DELETE | /v1/customers            | GET, HEAD, OPTIONS
                    POST   | /v1/customers/a%2Fb      | DELETE, GET, HEAD, OPTIONS, PATCH, PUT
                    """)
    void aMethodThatAPathDoesNotHaveIsNotAllowedAndOptionsSaysTheSame(
            String method, String path, String allow) {
        isProblem(
                        given().urlEncodingEnabled(false).request(method, path).then(),
                        ProblemCode.METHOD_NOT_ALLOWED)
                .header("Allow", allow);
        given().urlEncodingEnabled(false)
                .options(path)
                .then()
                .statusCode(204)
                .header("Allow", allow);
    }

    @Test
    void aPathThatThereIsNotHasNoOptions() {
        isProblem(given().options("/v1/nope").then(), ProblemCode.NOT_FOUND);
    }

    @Test
    void aFormatThatIsNotToBeHadIsNotAcceptable() {
        isProblem(given().accept("image/png").get("/v1/models").then(), ProblemCode.NOT_ACCEPTABLE)
                .body(
                        "detail",
                        stringContainsInOrder(
                                "image/png", "application/json", "text/html", "text/markdown"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/xml", "rubbish", "a/b/c"})
    void aFormatThatCannotBeReadIsUnsupported(String contentType) throws IOException {
        assertThat(
                        raw(
                                "POST /v1/evaluations HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                        + "Content-Length: 2\r\nContent-Type: "
                                        + contentType
                                        + "\r\n\r\n{}"))
                .startsWith("HTTP/1.1 415 ")
                .contains("application/problem+json", "\"code\":\"UNSUPPORTED_MEDIA_TYPE\"");
    }

    @Test
    void aFormatThatCannotBeReadIsAnsweredWithThoseThatCan() {
        isProblem(
                        given().contentType("text/plain").body("x").post("/v1/evaluations").then(),
                        ProblemCode.UNSUPPORTED_MEDIA_TYPE)
                .header("Accept", containsString("application/x-ndjson"))
                .body("detail", containsString("application/json"));
    }

    /** Else the names of people would be misread without anybody noticing. */
    @ParameterizedTest
    @CsvSource({
        "/v1/evaluations, application/json;charset=ISO-8859-1, 415",
        "/v1/events, text/csv; charset=\"windows-1252\", 415",
        "/v1/evaluations, application/json; charset=utf-8, 200",
        "/v1/evaluations, application/json;charset=\"UTF-8\", 200"
    })
    void aBodyIsReadInUtf8Alone(String path, String contentType, int status) throws IOException {
        assertThat(
                        raw(
                                "POST "
                                        + path
                                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                        + "Content-Length: 12\r\nContent-Type: "
                                        + contentType
                                        + "\r\n\r\n{\"facts\":{}}"))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @ParameterizedTest
    @CsvSource({"/v1/evaluations, '{\"facts\":{}}', 200", "/v1/events, '[          ]', 201"})
    void aBodyWithoutAContentTypeIsTakenForJson(String path, String body, int status)
            throws IOException {
        assertThat(
                        raw(
                                "POST "
                                        + path
                                        + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\n"
                                        + "Content-Length: 12\r\n\r\n"
                                        + body))
                .startsWith("HTTP/1.1 " + status + " ");
    }

    @Test
    void aBodyOfExactlyTheMostBytesIsRead() {
        given().contentType("application/json")
                .body(padded(MOST_BYTES))
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
    }

    @Test
    void aBodyWithOneByteMoreIsTooLarge() {
        isProblem(
                        given().contentType("application/json")
                                .body(padded(MOST_BYTES + 1))
                                .post("/v1/evaluations")
                                .then(),
                        ProblemCode.BODY_TOO_LARGE)
                .body("detail", containsString("1048576 bytes (nurture.requests.max-size)"));
    }

    @Test
    void aBodyThatDoesNotSayItsLengthMayBeTooLargeAsWell() {
        isProblem(
                given().contentType("application/json")
                        .body(new ByteArrayInputStream(padded(MOST_BYTES + 1)))
                        .post("/v1/evaluations")
                        .then(),
                ProblemCode.BODY_TOO_LARGE);
    }

    @Test
    void theTraceOfTheRequestComesBack() {
        given().header("traceparent", "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")
                .get("/v1/nope")
                .then()
                .body("traceId", equalTo("4bf92f3577b34da6a3ce929d0e0e4736"));
    }

    @Test
    void aBrokenTraceIsReplacedByANewOne() {
        given().header("traceparent", "x")
                .get("/v1/nope")
                .then()
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static ValidatableResponse isProblem(ValidatableResponse response, ProblemCode code) {
        return response.statusCode(code.status())
                .contentType(Problem.MEDIA_TYPE)
                .body("type", equalTo(code.type()))
                .body("title", equalTo(code.title()))
                .body("status", equalTo(code.status()))
                .body("code", equalTo(code.name()))
                .body("traceId", matchesPattern("[0-9a-f]{32}"));
    }

    private static byte[] padded(int size) {
        String request = "{\"facts\":{}}";
        return (request + " ".repeat(size - request.length())).getBytes(StandardCharsets.UTF_8);
    }

    /** As no client library would send it. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
