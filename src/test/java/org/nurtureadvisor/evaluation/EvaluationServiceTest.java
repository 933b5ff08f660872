package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.testsupport.Settings;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What bounds an evaluation. */
class EvaluationServiceTest {

    private static final Instant AS_OF = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void rulesThatSayMoreThanTheyMayEndInAProblem() {
        EvaluationService service =
                new EvaluationService(
                        new Norms(Settings.of(BusinessConfig.class, Map.of())),
                        Settings.of(RulesConfig.class, Map.of("nurture.rules.max-firings", "1")),
                        "test");
        EvaluationRequest request =
                new EvaluationRequest(
                        AS_OF,
                        List.of(),
                        null,
                        Map.of(),
                        List.of(),
                        Set.of(),
                        Map.of(),
                        List.of(),
                        Acceptances.NONE,
                        Set.of(),
                        List.of());

        assertThatThrownBy(
                        () ->
                                service.evaluate(
                                        request,
                                        Manner.english(Explain.NONE),
                                        ShippedRules.release()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.code()).isEqualTo(ProblemCode.FIRING_LIMIT_EXCEEDED));
    }
}
