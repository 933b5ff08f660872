package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The same facts have the same name, and others another. */
class FactsDigestTest {

    private static final FactDefinition SPEND = Facts.get("purchases.spendLast12Months");
    private static final FactDefinition COUNT = Facts.get("purchases.count");
    private static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");

    @Test
    void theSameFactsHaveTheSameDigest() {
        assertThat(FactsDigest.of(spending("10.5"), AS_OF))
                .matches("sha256:[0-9a-f]{64}")
                .isEqualTo(FactsDigest.of(spending("10.5"), AS_OF));
    }

    @Test
    void anotherFactAnotherValueAndAnotherInstantGiveAnother() {
        assertThat(
                        List.of(
                                FactsDigest.of(Customer.UNKNOWN, AS_OF),
                                FactsDigest.of(with(COUNT, 3), AS_OF),
                                FactsDigest.of(with(COUNT, 4), AS_OF),
                                FactsDigest.of(with(COUNT, 4), AS_OF.plusNanos(1)),
                                FactsDigest.of(spending("4"), AS_OF)))
                .doesNotHaveDuplicates();
    }

    @Test
    void tenIsTenHoweverManyPlacesItIsWrittenWith() {
        assertThat(FactsDigest.of(spending("10.0"), AS_OF))
                .isEqualTo(FactsDigest.of(spending("10"), AS_OF));
        assertThat(FactsDigest.fingerprint(List.of(SPEND), spending("10.0")))
                .isEqualTo(FactsDigest.fingerprint(List.of(SPEND), spending("10")));
    }

    @Test
    void aFingerprintIsOfItsOwnFactsAlone() {
        String ofTheCount = FactsDigest.fingerprint(List.of(COUNT), with(COUNT, 3));

        assertThat(
                        FactsDigest.fingerprint(
                                List.of(COUNT), Facts.with(spending("10"), Map.of(COUNT, 3))))
                .isEqualTo(ofTheCount);
        assertThat(FactsDigest.fingerprint(List.of(COUNT), with(COUNT, 4)))
                .isNotEqualTo(ofTheCount);
        assertThat(FactsDigest.fingerprint(List.of(SPEND), spending("3"))).isNotEqualTo(ofTheCount);
    }

    private static Customer spending(String amount) {
        return with(SPEND, new BigDecimal(amount));
    }

    private static Customer with(FactDefinition fact, Object value) {
        return Facts.with(Customer.UNKNOWN, Map.of(fact, value));
    }
}
