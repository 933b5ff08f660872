package org.nurtureadvisor.request;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.GZIPOutputStream;

/** Bodies may come packed, and unpacked are held to the same. */
@QuarkusTest
class GzipFilterTest {

    private static final int MEGABYTE = 1024 * 1024;

    @ParameterizedTest
    @ValueSource(strings = {"gzip", "GZip", "x-gzip"})
    void aPackedBodyIsReadAsAnyOther(String encoding) throws IOException {
        evaluate(packed("{\"facts\": {}}".getBytes(StandardCharsets.UTF_8)), encoding)
                .statusCode(200);
    }

    @Test
    void aBodyThatIsNotPackedThoughItSaysSoIsRefused() {
        evaluate("{\"facts\": {}}".getBytes(StandardCharsets.UTF_8), "gzip")
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 20})
    void aPackedBodyThatIsCutOffIsRefusedAsThat(int length) throws IOException {
        byte[] whole = packed("{\"facts\": {}}".getBytes(StandardCharsets.UTF_8));

        evaluate(Arrays.copyOf(whole, length), "gzip")
                .statusCode(400)
                .body("code", equalTo("BAD_REQUEST"))
                .body("detail", containsString("gzip"));
    }

    @Test
    void aBodyThatIsPackedOtherwiseIsUnsupported() {
        evaluate(new byte[] {1, 2, 3}, "br")
                .statusCode(415)
                .header("Accept-Encoding", "gzip")
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"));
    }

    @Test
    void aBodyIsMeasuredUnpacked() throws IOException {
        evaluate(packed(new byte[2 * MEGABYTE]), "gzip")
                .statusCode(413)
                .body("code", equalTo("BODY_TOO_LARGE"));
    }

    @Test
    void littleDoesNotBecomeEndlesslyMuch() throws IOException {
        InputStream bomb =
                new GunzippedStream(new ByteArrayInputStream(packed(new byte[32 * MEGABYTE])));

        assertThatThrownBy(() -> bomb.transferTo(OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.code()).isEqualTo(ProblemCode.BODY_TOO_LARGE));
    }

    @Test
    void littleDoesNotBecomeEndlesslyMuchPieceByPiece() throws IOException {
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        for (int i = 0; i < 32; i++) {
            pieces.write(packed(new byte[MEGABYTE]));
        }
        InputStream bomb = new GunzippedStream(new ByteArrayInputStream(pieces.toByteArray()));

        assertThatThrownBy(() -> bomb.transferTo(OutputStream.nullOutputStream()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        problem ->
                                assertThat(problem.code()).isEqualTo(ProblemCode.BODY_TOO_LARGE));
    }

    @Test
    void atItsEndABodyStays() throws IOException {
        InputStream body = new GunzippedStream(new ByteArrayInputStream(packed(new byte[1])));

        assertThat(body.read()).isZero();
        assertThat(body.read()).isNegative();
        assertThat(body.read()).isNegative();
    }

    @Test
    void aClosedBodyIsNotReadOn() throws IOException {
        InputStream body = new GunzippedStream(new ByteArrayInputStream(packed(new byte[2])));
        assertThat(body.read()).isZero();

        body.close();

        assertThatThrownBy(body::read).isInstanceOf(IOException.class);
    }

    private static ValidatableResponse evaluate(byte[] body, String encoding) {
        return given().contentType("application/json")
                .header("Content-Encoding", encoding)
                .body(body)
                .post("/v1/evaluations")
                .then();
    }

    private static byte[] packed(byte[] body) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed)) {
            gzip.write(body);
        }
        return packed.toByteArray();
    }
}
