package org.nurtureadvisor.setting;

import io.quarkus.runtime.configuration.DurationConverter;

import org.eclipse.microprofile.config.spi.Converter;

import java.time.Duration;

/** How long to wait before something is done again: long enough to do anything else. */
public record Interval() implements Converter<Duration> {

    private static final Duration LEAST = Duration.ofMillis(100);
    private static final Duration MOST = Duration.ofHours(1);
    private static final Range<Duration> RANGE =
            new Range<>(
                    "a time from 100MS to 1H",
                    DurationConverter::parseDuration,
                    time -> time.compareTo(LEAST) >= 0 && time.compareTo(MOST) <= 0);

    @Override
    public Duration convert(String written) {
        return RANGE.read(written);
    }
}
