package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.LadderStep;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts advice into the order in which to act on it.
 *
 * <p>The score, 0 to 100, is {@code 0.7 × priority + 20 × urgency + 10 × fit}. Urgency falls from 1
 * with the days one may take, to a half at a fortnight: {@code 14 ÷ (14 + within)}. Fit is 1 for
 * advice on the client's own step of the trust ladder or the one above it, a half for a lower step
 * and 0 for one further up. Ties go by the id of the rule.
 */
final class Ranking {

    private static final double FORTNIGHT = 14;

    private final LadderStep step;

    /**
     * @param step where the client stands on the trust ladder; null where unknown
     */
    Ranking(LadderStep step) {
        this.step = step;
    }

    /**
     * One piece of advice and what it scores.
     *
     * @param others of the same topic, which say no more than this one
     */
    record Ranked(Advice advice, double score, List<Advice> others) {}

    /** Best first; of advice on the same topic, only the best. */
    List<Ranked> rank(List<Advice> advice) {
        List<Ranked> ranked = new ArrayList<>();
        for (Advice piece : advice) {
            ranked.add(new Ranked(piece, score(piece), new ArrayList<>()));
        }
        ranked.sort(
                Comparator.comparingDouble(Ranked::score)
                        .reversed()
                        .thenComparing(piece -> piece.advice().rule()));
        Map<String, Ranked> best = new LinkedHashMap<>();
        for (Ranked piece : ranked) {
            Ranked better = best.putIfAbsent(piece.advice().topic(), piece);
            if (better != null) {
                better.others().add(piece.advice());
            }
        }
        return List.copyOf(best.values());
    }

    private double score(Advice advice) {
        double urgency = FORTNIGHT / (FORTNIGHT + advice.within());
        double score = 0.7 * advice.priority() + 20 * urgency + 10 * fit(advice.ladderStep());
        return Math.round(score * 10) / 10.0;
    }

    private double fit(LadderStep of) {
        int above = of.ordinal() - (step == null ? 0 : step.ordinal());
        if (above < 0) {
            return 0.5;
        }
        return above <= 1 ? 1 : 0;
    }
}
