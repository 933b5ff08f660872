package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.LadderStep;

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
