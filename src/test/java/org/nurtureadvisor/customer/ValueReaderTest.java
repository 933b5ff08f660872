package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.vocabulary.Facts;

class ValueReaderTest {

    private final Findings errors = new Findings();

    @Test
    void aCurrencyIsOneThatThereIs() {
        ValueReader<?> ofFacts = ValueReader.of(Facts.get("purchases.currency"));
        ValueReader<?> ofEvents = ValueReader.of(EventAttributes.find("currency").orElseThrow());

        assertThat(read(ofFacts, "EUR")).isEqualTo("EUR");
        assertThat(read(ofEvents, "EUR")).isEqualTo("EUR");
        assertThat(errors.count()).isZero();

        assertThat(read(ofFacts, "EURO")).isNull();
        assertThat(read(ofEvents, "EURO")).isNull();
        assertThat(errors.first())
                .extracting(Found::detail)
                .containsExactly(
                        "purchases.currency is an ISO 4217 code such as EUR, and here is \"EURO\".",
                        "currency is an ISO 4217 code such as EUR, and here is \"EURO\".");
    }

    private Object read(ValueReader<?> reader, String text) {
        return reader.read(TextNode.valueOf(text), Pointer.ROOT, errors);
    }
}
