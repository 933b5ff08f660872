package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.spelling.DidYouMean;

import java.util.List;
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
                .orElseThrow(() -> unknown(wireName));
    }

    private static ProblemException unknown(String wireName) {
        List<String> known = Stream.of(values()).map(Explain::wireName).toList();
        return ProblemException.invalid(
                Finding.of(
                        "UNKNOWN_WORD",
                        "'explain' is none, summary or full, and here is '" + wireName + "'.",
                        DidYouMean.nearest(wireName, known).orElse(null)));
    }

    /** As in a query: lower case. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
