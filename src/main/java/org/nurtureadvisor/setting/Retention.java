package org.nurtureadvisor.setting;

import org.eclipse.microprofile.config.spi.Converter;

import java.time.LocalDate;
import java.time.Period;

/** How long something is kept: a day at least, as keeping it for less would be losing it. */
public record Retention() implements Converter<Period> {

    private static final LocalDate BEGIN = LocalDate.EPOCH;
    private static final LocalDate LONGEST = BEGIN.plusYears(1000);
    private static final Range<Period> RANGE =
            new Range<>(
                    "a period from P1D to P1000Y, such as P6M or P10Y",
                    Period::parse,
                    period ->
                            !period.isNegative()
                                    && !period.isZero()
                                    && !BEGIN.plus(period).isAfter(LONGEST));

    @Override
    public Period convert(String written) {
        return RANGE.read(written);
    }
}
