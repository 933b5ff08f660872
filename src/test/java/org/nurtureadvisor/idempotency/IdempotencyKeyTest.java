package org.nurtureadvisor.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.problem.ProblemException;

/** The Idempotency-Key header. */
class IdempotencyKeyTest {

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "8e03978e-40d5-43dd-bc93-6894a57f9324, 8e03978e-40d5-43dd-bc93-6894a57f9324",
                "'\"8e03978e\"', 8e03978e",
                "'\"two words\"', two words",
                "'\"a \\\"quote\\\"\"', 'a \"quote\"'",
                "' bare ', bare"
            })
    void isAQuotedStringOrItsContentBare(String written, String value) {
        assertThat(IdempotencyKey.read(written)).contains(new IdempotencyKey(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"", "\"\"", "two words", "\"open", "ä", "\"a\\b\""})
    void isNothingElse(String written) {
        assertThatThrownBy(() -> IdempotencyKey.read(written)).isInstanceOf(ProblemException.class);
    }

    @Test
    void hasAtMostTwoHundredCharacters() {
        assertThat(IdempotencyKey.read("k".repeat(200))).isPresent();
        assertThatThrownBy(() -> IdempotencyKey.read("k".repeat(201)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void mayBeLeftOut() {
        assertThat(IdempotencyKey.read(null)).isEmpty();
    }
}
