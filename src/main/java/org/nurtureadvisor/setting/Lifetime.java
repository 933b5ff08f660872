package org.nurtureadvisor.setting;

import io.quarkus.runtime.configuration.DurationConverter;

import org.eclipse.microprofile.config.spi.Converter;

import java.time.Duration;

/** How long something is known that serves its purpose within hours or days. */
public record Lifetime() implements Converter<Duration> {

    private static final Duration LEAST = Duration.ofMinutes(1);
    private static final Duration MOST = Duration.ofDays(365);
    private static final Range<Duration> RANGE =
            new Range<>(
                    "a time from 1M to 365D",
                    DurationConverter::parseDuration,
                    time -> time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0);

    @Override
    public Duration convert(String written) {
        return RANGE.read(written);
    }
}
