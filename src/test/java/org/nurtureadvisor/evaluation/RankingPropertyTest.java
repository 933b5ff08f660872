package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.List;

/** What holds of every score, whatever was learnt. */
class RankingPropertyTest {

    private static final Placement PLACEMENT =
            PlacementBuilder.builder().model("client-strata").stage("LOYAL").build();

    @Property
    void moreAcceptancesNeverLowerAScore(
            @ForAll @IntRange(max = 100) int priority,
            @ForAll @IntRange(max = 400) int within,
            @ForAll LadderStep step,
            @ForAll @IntRange(max = 10_000) int taken,
            @ForAll @IntRange(max = 10_000) int more,
            @ForAll @IntRange(max = 10_000) int dismissed) {
        Advice advice = advice(priority, within, step);

        assertThat(score(advice, taken + more, dismissed))
                .isGreaterThanOrEqualTo(score(advice, taken, dismissed))
                .isBetween(0.0, 100.0);
    }

    @Property
    void moreDismissalsNeverRaiseAScore(
            @ForAll @IntRange(max = 100) int priority,
            @ForAll @IntRange(max = 10_000) int taken,
            @ForAll @IntRange(max = 10_000) int dismissed,
            @ForAll @IntRange(max = 10_000) int more) {
        Advice advice = advice(priority, 14, LadderStep.SUGGESTED);

        assertThat(score(advice, taken, dismissed + more))
                .isLessThanOrEqualTo(score(advice, taken, dismissed))
                .isBetween(0.0, 100.0);
    }

    @Property
    void noOutcomesAndThoseOfOtherAdviceChangeNothing(
            @ForAll @IntRange(max = 100) int priority,
            @ForAll @IntRange(max = 400) int within,
            @ForAll @IntRange(max = 10_000) int taken) {
        Advice advice = advice(priority, within, LadderStep.LAGNIAPPE);
        double score = score(advice, Acceptances.NONE);

        assertThat(score(advice, 0, 0)).isEqualTo(score);
        for (Acceptance other :
                List.of(
                        new Acceptance("other", "client-strata", "LOYAL", taken, 0),
                        new Acceptance("extra", "value-journey", "LOYAL", taken, 0),
                        new Acceptance("extra", "client-strata", "REPEAT", taken, 0))) {
            assertThat(score(advice, Acceptances.of(List.of(other)))).isEqualTo(score);
        }
    }

    private static Advice advice(int priority, int within, LadderStep step) {
        return AdviceBuilder.builder()
                .code("extra")
                .topic("extra")
                .model("client-strata")
                .rule("STR-140")
                .priority(priority)
                .within(within)
                .ladderStep(step)
                .build();
    }

    private static double score(Advice advice, int taken, int dismissed) {
        return score(
                advice,
                Acceptances.of(
                        List.of(
                                new Acceptance(
                                        "extra", "client-strata", "LOYAL", taken, dismissed))));
    }

    private static double score(Advice advice, Acceptances acceptances) {
        return new Ranking(LadderStep.SUGGESTED, acceptances, List.of(PLACEMENT))
                .rank(List.of(advice))
                .get(0)
                .score()
                .total();
    }
}
