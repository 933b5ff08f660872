package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.List;

/** In which order advice is given, and what is given once. */
class RankingTest {

    @Test
    void whatPressesMoreComesFirst() {
        assertThat(
                        codes(
                                rank(
                                        advice("calm", "a", 20, "STR-001"),
                                        advice("urgent", "b", 90, "STR-002"))))
                .containsExactly("urgent", "calm");
    }

    @Test
    void tiesGoByTheIdOfTheRule() {
        assertThat(
                        codes(
                                rank(
                                        advice("second", "a", 50, "STR-002"),
                                        advice("first", "b", 50, "STR-001"))))
                .containsExactly("first", "second");
    }

    @Test
    void oneTopicIsGivenOnceAndNamesTheOthers() {
        List<Ranked> ranked =
                rank(
                        advice("thank", "thanks", 40, "STR-001"),
                        advice("thank-warmly", "thanks", 60, "VAL-001"),
                        advice("say-thanks", "thanks", 50, "SEV-001"),
                        advice("call", "call", 45, "STR-002"));

        assertThat(codes(ranked)).containsExactly("thank-warmly", "call");
        assertThat(ranked.get(0).others())
                .extracting(Advice::rule)
                .containsExactly("SEV-001", "STR-001");
        assertThat(ranked.get(1).others()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // priority, taken, dismissed, within, step
        " 50, 0, 0, 14, SUGGESTED, 55.0",
        " 50, 4, 0, 14, SUGGESTED, 66.7",
        " 50, 0, 4, 14, SUGGESTED, 43.3",
        "100, 4, 0, 14, SUGGESTED, 90.0",
        " 50, 0, 0,  0, SUGGESTED, 65.0",
        " 50, 0, 0, 28, SUGGESTED, 51.7",
        " 50, 0, 0, 14, LAGNIAPPE, 50.0",
        " 50, 0, 0, 14, REQUESTED, 55.0",
        " 50, 0, 0, 14, EXPECTED,  45.0"
    })
    void theScoreWeighsPriorityAcceptanceUrgencyAndFit(
            int priority, int taken, int dismissed, int within, LadderStep step, double score) {
        Advice advice =
                AdviceBuilder.builder()
                        .code("extra")
                        .topic("extra")
                        .model("client-strata")
                        .priority(priority)
                        .within(within)
                        .ladderStep(step)
                        .rule("STR-140")
                        .build();
        Acceptance outcomes = new Acceptance("extra", "client-strata", "LOYAL", taken, dismissed);
        Placement placement =
                PlacementBuilder.builder().model("client-strata").stage("LOYAL").build();

        assertThat(
                        new Ranking(
                                        LadderStep.SUGGESTED,
                                        Acceptances.of(List.of(outcomes)),
                                        List.of(placement))
                                .rank(List.of(advice))
                                .get(0)
                                .score()
                                .total())
                .isEqualTo(score);
    }

    private static List<Ranked> rank(Advice... advice) {
        return new Ranking(LadderStep.SUGGESTED, Acceptances.NONE, List.of()).rank(List.of(advice));
    }

    private static List<String> codes(List<Ranked> ranked) {
        return ranked.stream().map(piece -> piece.advice().code()).toList();
    }

    private static Advice advice(String code, String topic, int priority, String rule) {
        return AdviceBuilder.builder()
                .code(code)
                .topic(topic)
                .priority(priority)
                .within(14)
                .ladderStep(LadderStep.SUGGESTED)
                .rule(rule)
                .build();
    }
}
