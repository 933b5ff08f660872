package org.nurtureadvisor.request;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The instant that it is. */
public final class Now {

    private Now() {}

    /**
     * As the database keeps it. No coarser where a request names no instant: what was told a moment
     * before counts.
     */
    public static Instant inMicros() {
        return Instant.now().truncatedTo(ChronoUnit.MICROS);
    }
}
