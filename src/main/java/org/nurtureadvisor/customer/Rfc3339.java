package org.nurtureadvisor.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * Dates and instants as RFC 3339 writes them, of the years 1000 to 2999: in those, days between any
 * two can be counted, and what lies beyond was never meant.
 */
public final class Rfc3339 {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private Rfc3339() {}

    /** {@code 2026-03-31}; empty where it is none. */
    static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(date -> isNear(date.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11-09T10:15:00Z}, or with another offset; empty where it is none. */
    public static Optional<Instant> instant(String written) {
        try {
            return Optional.of(OffsetDateTime.parse(written))
                    .filter(instant -> isNear(instant.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** What is wrong with a text that is no instant. */
    public static String notAnInstant(String written) {
        return "An instant reads 2026-11-09T10:15:00Z (RFC 3339, years %d to %d), and here is \"%s\"."
                .formatted(FIRST_YEAR, LAST_YEAR, written);
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
