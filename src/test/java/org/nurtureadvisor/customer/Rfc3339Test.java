package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;

class Rfc3339Test {

    private static final long FIRST = Instant.parse("1000-01-01T00:00:00Z").getEpochSecond();
    private static final long LAST = Instant.parse("2999-12-31T23:59:59Z").getEpochSecond();

    @ParameterizedTest
    @CsvSource({
        "2026-11-09T10:15:07Z, 2026-11-09T10:15:07Z",
        "2024-02-29T23:59:59Z, 2024-02-29T23:59:59Z",
        "1000-01-01T00:00:00Z, 1000-01-01T00:00:00Z",
        "2026-11-09T10:15:07.25Z, 2026-11-09T10:15:07.250Z",
        "2026-11-09T10:15:07+01:00, 2026-11-09T09:15:07Z",
        "2026-11-09t10:15:07z, 2026-11-09T10:15:07Z"
    })
    void anInstantIsReadHoweverItIsWritten(String written, Instant instant) {
        assertThat(Rfc3339.instant(written)).hasValue(instant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-11-09",
                "2026-11-09T10:15:07",
                "2026-11-09 10:15:07Z",
                "2026-02-29T10:15:07Z",
                "2026-13-01T10:15:07Z",
                "2026-11-09T24:00:00Z",
                "2026-11-09T10:15:60Z",
                "2026-+1-09T10:15:07Z",
                "٢٠٢٦-11-09T10:15:07Z",
                "0999-12-31T23:59:59Z",
                "3000-01-01T00:00:00Z"
            })
    void whatIsNoInstantOfOurTimesIsNone(String written) {
        assertThat(Rfc3339.instant(written)).isEmpty();
    }

    @Test
    void theYearCountsInUtc() {
        assertThat(Rfc3339.instant("3000-01-01T00:00:00+01:00"))
                .hasValue(Instant.parse("2999-12-31T23:00:00Z"));
        assertThat(Rfc3339.instant("2999-12-31T23:59:59-01:00")).isEmpty();
        assertThat(Rfc3339.instant("1000-01-01T00:00:00+14:00")).isEmpty();
    }

    @Property
    void anInstantIsWrittenAsTheJdkWritesIt(@ForAll("instants") Instant instant) {
        assertThat(Rfc3339.text(instant)).isEqualTo(instant.toString());
    }

    /** Of all times and of ours, most of them in whole seconds, the bounds among them. */
    @Provide
    Arbitrary<Instant> instants() {
        Arbitrary<Instant> ours =
                Arbitraries.longs().between(FIRST - 1, LAST + 1).map(Instant::ofEpochSecond);
        return Arbitraries.oneOf(
                ours,
                Arbitraries.of(FIRST - 1, FIRST, LAST, LAST + 1).map(Instant::ofEpochSecond),
                Combinators.combine(ours, Arbitraries.integers().between(0, 999_999_999))
                        .as(Instant::plusNanos),
                Arbitraries.longs()
                        .between(Instant.MIN.getEpochSecond(), Instant.MAX.getEpochSecond())
                        .map(Instant::ofEpochSecond));
    }
}
