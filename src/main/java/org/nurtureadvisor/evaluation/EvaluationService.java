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
        try {
            return new Evaluation(
                            request, now, explain, release, norms, rules.maxFirings(), version)
                    .run();
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
