package org.nurtureadvisor.portfolio.run;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.decision.Asked;
import org.nurtureadvisor.evaluation.decision.Attempts.Failed;
import org.nurtureadvisor.evaluation.decision.DecisionRecorder;
import org.nurtureadvisor.evaluation.decision.KeptReleases;
import org.nurtureadvisor.evaluation.decision.Round;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;
import java.util.Set;

/** Does slices. */
@ApplicationScoped
class SliceService {

    private static final Logger LOG = Logger.getLogger(SliceService.class);

    /**
     * There was nothing to evaluate: it was done for a later instant already, or nobody is there.
     */
    private static final Set<String> SKIPS =
            Set.of(
                    ProblemCode.EVALUATION_OUT_OF_ORDER.name(),
                    ProblemCode.CUSTOMER_NOT_FOUND.name());

    private final RunRepository runs;
    private final SliceRepository slices;
    private final FailureRepository failures;
    private final KeptReleases releases;
    private final DecisionRecorder recorder;

    SliceService(
            RunRepository runs,
            SliceRepository slices,
            FailureRepository failures,
            KeptReleases releases,
            DecisionRecorder recorder) {
        this.runs = runs;
        this.slices = slices;
        this.failures = failures;
        this.releases = releases;
        this.recorder = recorder;
    }

    /**
     * Evaluates the customers of a slice, unless that is done. All of it is kept, or nothing. The
     * usual minute may be short where processors are scarce or rules have to be compiled first.
     */
    @Transactional
    @TransactionConfiguration(timeout = 600)
    void evaluate(SliceId slice) {
        slices.take(slice).ifPresent(customers -> evaluate(slice, customers));
    }

    private void evaluate(SliceId slice, List<String> customers) {
        Round round = round(runs.findById(slice.run()));
        List<Failure> failed =
                recorder
                        .record(customers.stream().map(id -> Asked.of(id, round)).toList())
                        .failed()
                        .stream()
                        .map(SliceService::failure)
                        .toList();
        failures.add(slice.run(), failed);
        long skipped = failed.stream().filter(failure -> SKIPS.contains(failure.code())).count();
        slices.complete(
                slice,
                new Tally(customers.size() - failed.size(), skipped, failed.size() - skipped));
    }

    private static Failure failure(Failed failed) {
        if (!(failed.failure() instanceof ProblemException)) {
            LOG.errorf(failed.failure(), "customer %s could not be evaluated", failed.customer());
        }
        return Failure.from(failed);
    }

    private Round round(RunEntity run) {
        return new Round(
                run.asOf,
                List.of(run.models),
                Explain.of(run.explain),
                releases.find(run.release),
                run.id);
    }

    /** Counts all customers of a slice as failed: it was tried often enough. */
    @Transactional
    void giveUp(SliceId slice) {
        slices.take(slice).ifPresent(customers -> giveUp(slice, customers));
    }

    private void giveUp(SliceId slice, List<String> customers) {
        failures.add(slice.run(), customers.stream().map(SliceService::givenUp).toList());
        slices.complete(slice, new Tally(0, 0, customers.size()));
    }

    private static Failure givenUp(String customer) {
        return new Failure(
                customer,
                ProblemCode.INTERNAL_ERROR.name(),
                "The customer, or one evaluated together with this one, could not be evaluated or recorded. The log tells more.");
    }
}
