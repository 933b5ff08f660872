package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts advice into the order in which to act on it.
 *
 * <p>The score, 0 to 100, is the sum of priority × acceptance, urgency and fit, each with its
 * weight. Acceptance says how much more often than other advice this was taken up in the client's
 * stage, 1 where nothing is known of that; together with the priority it counts at most 100.
 * Urgency falls from 1 with the days one may take, to a half at a fortnight: {@code 14 ÷ (14 +
 * within)}. Fit is 1 for advice on the client's own step of the trust ladder or the one above it, a
 * half for a lower step and 0 for one further up. Ties go by the id of the rule.
 */
final class Ranking {

    private static final double PRIORITY_WEIGHT = 0.7;
    private static final double URGENCY_WEIGHT = 20;
    private static final double FIT_WEIGHT = 10;
    private static final int MOST_PRIORITY = 100;
    private static final double FORTNIGHT = 14;
    private static final Comparator<Scored> BEST_FIRST =
            Comparator.comparingDouble((Scored piece) -> piece.score().total())
                    .reversed()
                    .thenComparing(piece -> piece.advice().rule());

    private final LadderStep step;
    private final Acceptances acceptances;
    private final Map<String, String> stages = new HashMap<>();

    /**
     * @param step where the client stands on the trust ladder; null where unknown
     * @param placements where the client stands in the models that advise
     */
    Ranking(LadderStep step, Acceptances acceptances, List<Placement> placements) {
        this.step = step;
        this.acceptances = acceptances;
        placements.forEach(placement -> stages.put(placement.model(), placement.stage()));
    }

    /**
     * What a score is made of.
     *
     * @param priority of the rule, 0 to 100
     * @param acceptance by which it is multiplied, 0 to 2
     * @param urgency 0 to 1
     * @param fit 0, 0.5 or 1
     */
    record Score(int priority, double acceptance, double urgency, double fit) {

        /** 0 to 100, to a tenth. */
        double total() {
            double score =
                    PRIORITY_WEIGHT * Math.min(MOST_PRIORITY, priority * acceptance)
                            + URGENCY_WEIGHT * urgency
                            + FIT_WEIGHT * fit;
            return Math.round(score * 10) / 10.0;
        }
    }

    /**
     * One piece of advice and what it scores.
     *
     * @param others of the same topic, which say no more than this one
     */
    record Ranked(Advice advice, Score score, List<Advice> others) {

        private static Ranked of(List<Scored> bestFirst) {
            Scored best = bestFirst.get(0);
            return new Ranked(
                    best.advice(),
                    best.score(),
                    bestFirst.stream().skip(1).map(Scored::advice).toList());
        }
    }

    private record Scored(Advice advice, Score score) {}

    /** Best first; of advice on the same topic, only the best. */
    List<Ranked> rank(List<Advice> advice) {
        List<Scored> scored = new ArrayList<>();
        advice.forEach(piece -> scored.add(new Scored(piece, score(piece))));
        scored.sort(BEST_FIRST);
        Map<String, List<Scored>> byTopic = new LinkedHashMap<>();
        for (Scored piece : scored) {
            byTopic.computeIfAbsent(piece.advice().topic(), any -> new ArrayList<>()).add(piece);
        }
        return byTopic.values().stream().map(Ranked::of).toList();
    }

    private Score score(Advice advice) {
        String model = advice.model();
        return new Score(
                advice.priority(),
                acceptances.factor(advice.code(), model, stages.get(model)),
                FORTNIGHT / (FORTNIGHT + advice.within()),
                fit(advice.ladderStep()));
    }

    private double fit(LadderStep of) {
        int above = of.ordinal() - (step == null ? 0 : step.ordinal());
        if (above < 0) {
            return 0.5;
        }
        return above <= 1 ? 1 : 0;
    }
}
