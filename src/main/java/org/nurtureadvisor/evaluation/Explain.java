package org.nurtureadvisor.evaluation;

import java.util.Locale;

/** How much of an explanation the answer carries. */
public enum Explain {
    /** Placements and advice only. */
    NONE,
    /** Criteria of the stage, what the next one lacks, and when the stage is lost. */
    SUMMARY,
    /** The verdict on every criterion of every stage, too. */
    FULL;

    /** As in a query: lower case. */
    public static Explain fromString(String written) {
        return valueOf(written.toUpperCase(Locale.ROOT));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
