package org.nurtureadvisor.customer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/**
 * Dates and instants as RFC 3339 writes them, of the years 1000 to 2999 in UTC: in those, days
 * between any two can be counted, and what lies beyond was never meant.
 */
public final class Rfc3339 {

    private static final int FIRST_YEAR = 1000;
    private static final int LAST_YEAR = 2999;

    private static final Instant FIRST = Instant.parse(FIRST_YEAR + "-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse(LAST_YEAR + "-12-31T23:59:59Z");

    /**
     * Of whole seconds in UTC, digits as zeros: read and written by its places, where a formatter
     * takes longer.
     */
    private static final String USUAL_SHAPE = "0000-00-00T00:00:00Z";

    private Rfc3339() {}

    /** {@code 2026-03-31}; empty where it is none. */
    public static Optional<LocalDate> date(String written) {
        try {
            return Optional.of(LocalDate.parse(written)).filter(date -> isNear(date.getYear()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code 2026-11-09T10:15:00Z}, or with another offset; empty where it is none. */
    public static Optional<Instant> instant(String written) {
        try {
            return Optional.of(
                            isOfUsualShape(written)
                                    ? readUsual(written)
                                    : OffsetDateTime.parse(written))
                    .map(instant -> instant.withOffsetSameInstant(ZoneOffset.UTC))
                    .filter(instant -> isNear(instant.getYear()))
                    .map(OffsetDateTime::toInstant);
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** As {@link Instant#toString} writes it. */
    public static String text(Instant instant) {
        if (instant.getNano() != 0 || instant.isBefore(FIRST) || instant.isAfter(LAST)) {
            return instant.toString();
        }
        LocalDateTime time =
                LocalDateTime.ofEpochSecond(instant.getEpochSecond(), 0, ZoneOffset.UTC);
        char[] written = USUAL_SHAPE.toCharArray();
        write(time.getYear(), written, 0, 4);
        write(time.getMonthValue(), written, 5, 7);
        write(time.getDayOfMonth(), written, 8, 10);
        write(time.getHour(), written, 11, 13);
        write(time.getMinute(), written, 14, 16);
        write(time.getSecond(), written, 17, 19);
        return new String(written);
    }

    private static void write(int number, char[] written, int from, int to) {
        int rest = number;
        for (int place = to - 1; place >= from; place--) {
            written[place] = (char) ('0' + rest % 10);
            rest /= 10;
        }
    }

    private static boolean isOfUsualShape(String written) {
        if (written.length() != USUAL_SHAPE.length()) {
            return false;
        }
        for (int i = 0; i < written.length(); i++) {
            char shape = USUAL_SHAPE.charAt(i);
            char is = written.charAt(i);
            if (shape == '0' ? is < '0' || is > '9' : is != shape) {
                return false;
            }
        }
        return true;
    }

    private static OffsetDateTime readUsual(String written) {
        return OffsetDateTime.of(
                number(written, 0, 4),
                number(written, 5, 7),
                number(written, 8, 10),
                number(written, 11, 13),
                number(written, 14, 16),
                number(written, 17, 19),
                0,
                ZoneOffset.UTC);
    }

    private static int number(String written, int from, int to) {
        return Integer.parseInt(written, from, to, 10);
    }

    /** What is wrong with a text that is no instant. */
    public static String notAnInstant(String written) {
        return "An instant reads 2026-11-09T10:15:00Z (RFC 3339, years %s to %s), and here is \"%s\"."
                .formatted(FIRST_YEAR, LAST_YEAR, written);
    }

    private static boolean isNear(int year) {
        return year >= FIRST_YEAR && year <= LAST_YEAR;
    }
}
