package org.nurtureadvisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;

import java.nio.charset.StandardCharsets;

class RequestJsonTest {

    @Test
    void isReadAsItIsWritten() {
        String written = "{\"a\":[1.5,true,null],\"b\":{\"a\":\"é\"}}";

        assertThat(RequestJson.read(written)).hasToString(written);
    }

    @ParameterizedTest
    @CsvSource({
        "'{\"a\": 1,\n \"a\": 2}', 8, 5, Duplicate field 'a'",
        "'[{\"é\": {\"b\": 1, \"b\": 2}}]', 7, 20, Duplicate field 'b'",
        "'{} {}', 7, 4, There is more behind the end.",
        "'', 7, 1, There is nothing here."
    })
    void whatIsWrongIsToldWithItsPlace(String written, int line, int column, String detail) {
        ProblemException problem =
                catchThrowableOfType(
                        ProblemException.class,
                        () -> RequestJson.read(written.getBytes(StandardCharsets.UTF_8), 7));

        assertThat(problem.errors())
                .containsExactly(
                        new Finding(null, line, column, "MALFORMED_JSON", detail, null, null));
    }
}
