package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What bounds an evaluation. */
class EvaluationServiceTest {

    private static final Instant AS_OF = Instant.parse("2026-11-21T12:00:00Z");

    @Test
    void rulesThatSayMoreThanTheyMayEndInAProblem() {
        EvaluationService service =
                new EvaluationService(new Norms(new NoNorms()), new OneFiring(), "test");
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
                                        Manner.english(AS_OF, Explain.NONE),
                                        ShippedRules.release()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.code()).isEqualTo(ProblemCode.FIRING_LIMIT_EXCEEDED));
    }

    private record OneFiring() implements RulesConfig {
        @Override
        public Optional<Path> cacheDirectory() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }

        @Override
        public boolean readScenarios() {
            return false;
        }

        @Override
        public int maxFirings() {
            return 1;
        }
    }

    private record NoNorms() implements BusinessConfig {
        @Override
        public Optional<BigDecimal> purchaseCycleDays() {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> orderValue() {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> interactionsPerQuarter() {
            return Optional.empty();
        }
    }
}
