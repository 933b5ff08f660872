package org.nurtureadvisor.customer;

import java.time.LocalDate;
import java.time.Period;

/** A span of whole calendar days that ends with today. */
enum Window {
    LAST_7_DAYS(Period.ofDays(7)),
    LAST_30_DAYS(Period.ofDays(30)),
    LAST_90_DAYS(Period.ofDays(90)),
    LAST_6_MONTHS(Period.ofMonths(6)),
    LAST_12_MONTHS(Period.ofMonths(12));

    private final Period length;

    Window(Period length) {
        this.length = length;
    }

    /** The last day before the window that ends with {@code today}. */
    LocalDate before(LocalDate today) {
        return today.minus(length);
    }

    /** The first today for which the window no longer holds {@code day}. */
    LocalDate leaves(LocalDate day) {
        LocalDate today = day.plus(length);
        // From the end of a month into a shorter one and back is not the whole way.
        return before(today).isBefore(day) ? today.plusDays(1) : today;
    }
}
