package org.nurtureadvisor.evaluation;

import java.util.List;
import java.util.Locale;

/**
 * How a request is to be answered.
 *
 * @param languages in which to answer, best first; English where none of them is spoken
 * @param limit most pieces of advice to give, the best ones
 * @param remembered whether the answer is kept: then it says, however little is explained, when a
 *     stage is lost, why one was left, and which facts are behind advice
 */
public record Manner(Explain explain, List<Locale> languages, int limit, boolean remembered) {

    /** As many pieces of advice as there are. */
    static final int ALL = Integer.MAX_VALUE;

    public Manner {
        languages = List.copyOf(languages);
    }

    /** In English. */
    static Manner english(Explain explain) {
        return new Manner(explain, List.of(), ALL, false);
    }

    /** For a decision, which speaks English. */
    public static Manner remembered(Explain explain) {
        return new Manner(explain, List.of(), ALL, true);
    }

    /** For an action check. */
    public static Manner check(List<Locale> languages) {
        return new Manner(Explain.NONE, languages, ActionCheckResponse.MOST_ADVICE, false);
    }

    /** The same in other languages, best first. */
    public Manner in(List<Locale> others) {
        return new Manner(explain, others, limit, remembered);
    }
}
