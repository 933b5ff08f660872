package org.nurtureadvisor.evaluation;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.FiringLimitException;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;

/** Evaluates customers on a release. */
@ApplicationScoped
public class EvaluationService {

    private final Norms norms;
    private final RulesConfig rules;
    private final String version;

    EvaluationService(
            Norms norms,
            RulesConfig rules,
            @ConfigProperty(name = "quarkus.application.version") String version) {
        this.norms = norms;
        this.rules = rules;
        this.version = version;
    }

    /**
     * Evaluates one customer.
     *
     * @param now what the request's {@code asOf} is where it does not say
     * @throws ProblemException FIRING_LIMIT_EXCEEDED if the rules say more than they may
     */
    public EvaluationResponse evaluate(
            EvaluationRequest request, Instant now, Explain explain, CompiledRelease release) {
        return bounded(() -> evaluation(request, now, explain, release).run());
    }

    /**
     * Checks what somebody is about to do with one customer.
     *
     * @param now what the request's {@code asOf} is where it does not say
     * @throws ProblemException FIRING_LIMIT_EXCEEDED if the rules say more than they may
     */
    ActionCheckResponse check(ActionCheckRequest request, Instant now, CompiledRelease release) {
        return bounded(
                () ->
                        evaluation(request.evaluation(), now, Explain.NONE, release)
                                .check(request.action()));
    }

    private Evaluation evaluation(
            EvaluationRequest request, Instant now, Explain explain, CompiledRelease release) {
        return new Evaluation(request, now, explain, release, norms, rules.maxFirings(), version);
    }

    private static <T> T bounded(Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (FiringLimitException e) {
            throw new ProblemException(
                    ProblemCode.FIRING_LIMIT_EXCEEDED,
                    "More than "
                            + e.limit()
                            + " rules fired for this customer. The rules in force need to say less.",
                    List.of());
        }
    }
}
