package org.nurtureadvisor.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpanTest {

    @ParameterizedTest
    @ValueSource(strings = {"a\nb\ncd", "a\rb\rcd", "a\r\nb\r\ncd"})
    void countsLinesHoweverTheyEnd(String text) {
        assertThat(Span.at(text, text.indexOf('d'))).isEqualTo(new Span(3, 2, 3));
        assertThat(Span.at(text, 0)).isEqualTo(new Span(1, 1, 2));
    }

    @Test
    void isCutAtTheEndOfItsLine() {
        Span start = new Span(1, 3, 5);

        assertThat(start.to(new Span(1, 9, 12))).isEqualTo(new Span(1, 3, 12));
        assertThat(start.to(new Span(2, 1, 4))).isEqualTo(start);
    }
}
