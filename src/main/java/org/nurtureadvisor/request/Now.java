package org.nurtureadvisor.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instant that is meant where a request names none. */
public final class Now {

    private Now() {}

    /** Finer time says nothing about a relationship, and makes answers hard to compare. */
    public static Instant inSeconds() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
