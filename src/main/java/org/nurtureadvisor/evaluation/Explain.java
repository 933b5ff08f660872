package org.nurtureadvisor.evaluation;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** How much of an explanation the answer carries. */
public enum Explain {
    /** Placements and advice only. */
    NONE,
    /** Criteria of the stage, what the next one lacks, and when the stage is lost. */
    SUMMARY,
    /** The verdict on every criterion of every stage, too. */
    FULL;

    /** The one so called in a query: {@code summary}. */
    static Optional<Explain> find(String wireName) {
        return Stream.of(values()).filter(how -> how.wireName().equals(wireName)).findFirst();
    }

    /** As in a query: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
