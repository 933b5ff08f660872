package org.nurtureadvisor.portfolio.mapping;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.chrono.IsoEra;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads dates and times as an export writes them. A date alone is the beginning of that day in UTC,
 * whatever the zone: facts are reckoned in days of UTC, and it is to stay the same day there.
 *
 * @param zone in which times without an offset are meant
 * @param formats of which the first that fits counts
 */
record TimeReader(ZoneId zone, List<DateTimeFormatter> formats) {

    /** In a year that two digits tell, too. */
    private static final ZonedDateTime SAMPLE =
            ZonedDateTime.of(2001, 2, 3, 4, 5, 6, 0, ZoneOffset.UTC);

    /**
     * A format that takes days only that there are: 31 February is no time, and not the last day of
     * that month either. Patterns write years as {@code yyyy}, which are years of an era.
     *
     * @param pattern as of {@link DateTimeFormatter}
     * @throws IllegalArgumentException if it is none
     * @throws DateTimeException if it tells no day, or something of the hour and not which: as
     *     {@code HH:mm}, and {@code yyyy-MM-dd hh:mm} without {@code a}
     */
    static DateTimeFormatter format(String pattern) {
        DateTimeFormatter format = formatter(pattern);
        TemporalAccessor sample = format.parse(format.format(SAMPLE));
        sample.query(tellsTime(sample) ? LocalDateTime::from : LocalDate::from);
        return format;
    }

    private static boolean tellsTime(TemporalAccessor sample) {
        return Arrays.stream(ChronoField.values())
                .anyMatch(field -> field.isTimeBased() && sample.isSupported(field));
    }

    private static DateTimeFormatter formatter(String pattern) {
        return new DateTimeFormatterBuilder()
                .appendPattern(pattern)
                .parseDefaulting(ChronoField.ERA, IsoEra.CE.getValue())
                .toFormatter(Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    Optional<Instant> instant(String written) {
        return zoned(written).map(ZonedDateTime::toInstant);
    }

    Optional<LocalDate> date(String written) {
        return zoned(written).map(ZonedDateTime::toLocalDate);
    }

    private Optional<ZonedDateTime> zoned(String written) {
        for (DateTimeFormatter format : formats) {
            try {
                return Optional.of(
                        zoned(
                                format.parseBest(
                                        written,
                                        ZonedDateTime::from,
                                        LocalDateTime::from,
                                        LocalDate::from)));
            } catch (DateTimeException e) {
                // The next one may fit.
            }
        }
        return Optional.empty();
    }

    private ZonedDateTime zoned(TemporalAccessor time) {
        if (time instanceof ZonedDateTime zoned) {
            return zoned;
        }
        return time instanceof LocalDateTime local
                ? local.atZone(zone)
                : ((LocalDate) time).atStartOfDay(ZoneOffset.UTC);
    }
}
