package org.nurtureadvisor.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instant that it is. */
public final class Now {

    private Now() {}

    /**
     * Meant where a request names none: finer time says nothing about a relationship, and makes
     * answers hard to compare.
     */
    public static Instant inSeconds() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }

    /** As the database keeps it. */
    public static Instant inMicros() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
