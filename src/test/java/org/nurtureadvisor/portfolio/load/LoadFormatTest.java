package org.nurtureadvisor.portfolio.load;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.core.MediaType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a request says of its format. */
class LoadFormatTest {

    /** Types of media are the same in upper and lower case (RFC 9110). */
    @ParameterizedTest
    @CsvSource({
        "application, json, JSON",
        "Application, JSON, JSON",
        "text, CSV, CSV",
        "application, X-NDJSON, NDJSON",
        "application, jsonl, NDJSON"
    })
    void isKnownInUpperAndLowerCase(String type, String subtype, LoadFormat format) {
        assertThat(LoadFormat.of(new MediaType(type, subtype))).isEqualTo(format);
    }

    @Test
    void isJsonWhereNothingIsSaid() {
        assertThat(LoadFormat.of(null)).isEqualTo(LoadFormat.JSON);
    }
}
