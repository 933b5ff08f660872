package org.nurtureadvisor.customer;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** Whole calendar days in UTC, the only calendar facts are reckoned in. */
public final class Days {

    private static final long SECONDS = Duration.ofDays(1).toSeconds();

    private Days() {}

    /** The day on which an instant lies. */
    public static LocalDate of(Instant instant) {
        return LocalDate.ofEpochDay(Math.floorDiv(instant.getEpochSecond(), SECONDS));
    }

    /** Days from one to the other; null where either is unknown or they stand the other way. */
    static Integer between(LocalDate from, LocalDate to) {
        if (from == null || to == null || from.isAfter(to)) {
            return null;
        }
        return Math.toIntExact(ChronoUnit.DAYS.between(from, to));
    }
}
