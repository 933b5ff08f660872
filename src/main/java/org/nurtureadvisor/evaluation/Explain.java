package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.Locale;
import java.util.stream.Stream;

/** How much of an explanation the answer carries. */
public enum Explain {
    /** Placements and advice only. */
    NONE,
    /** Criteria of the stage, what the next one lacks, and when the stage is lost. */
    SUMMARY,
    /** The verdict on every criterion of every stage, too. */
    FULL;

    /**
     * The one so called in a query: {@code summary}.
     *
     * @throws ProblemException INVALID_REQUEST if none is
     */
    public static Explain of(String wireName) {
        return Stream.of(values())
                .filter(how -> how.wireName().equals(wireName))
                .findFirst()
                .orElseThrow(
                        () ->
                                new ProblemException(
                                        ProblemCode.INVALID_REQUEST,
                                        "'explain' is none, summary or full, and here is '"
                                                + wireName
                                                + "'."));
    }

    /** As in a query: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
