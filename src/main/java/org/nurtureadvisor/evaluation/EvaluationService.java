package org.nurtureadvisor.evaluation;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.FiringLimitException;
import org.nurtureadvisor.vocabulary.Customer;

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
     * @throws ProblemException FIRING_LIMIT_EXCEEDED if the rules say more than they may
     */
    public EvaluationResponse evaluate(
            EvaluationRequest request, Manner manner, CompiledRelease release) {
        return evaluated(request, manner, release).answer();
    }

    /**
     * Evaluates one customer, and tells the facts that it came to, too.
     *
     * @throws ProblemException FIRING_LIMIT_EXCEEDED if the rules say more than they may
     */
    public Evaluated evaluated(EvaluationRequest request, Manner manner, CompiledRelease release) {
        return bounded(
                () -> {
                    Evaluation evaluation = evaluation(request, manner, release);
                    return new Evaluated(evaluation.run(), evaluation.customer());
                });
    }

    /**
     * @param customer the facts, stated, derived and concluded
     */
    public record Evaluated(EvaluationResponse answer, Customer customer) {}

    /**
     * Checks what somebody is about to do with one customer.
     *
     * @throws ProblemException FIRING_LIMIT_EXCEEDED if the rules say more than they may
     */
    public ActionCheckResponse check(
            ActionCheckRequest request, Manner manner, CompiledRelease release) {
        return bounded(
                () -> evaluation(request.evaluation(), manner, release).check(request.action()));
    }

    private Evaluation evaluation(
            EvaluationRequest request, Manner manner, CompiledRelease release) {
        return new Evaluation(request, manner, release, norms, rules.maxFirings(), version);
    }

    private static <T> T bounded(Supplier<T> evaluation) {
        try {
            return evaluation.get();
        } catch (FiringLimitException e) {
            throw new ProblemException(
                    ProblemCode.FIRING_LIMIT_EXCEEDED,
                    "More than "
                            + e.limit()
                            + " rules fired for this customer. The rules in force need to say less.");
        }
    }
}
