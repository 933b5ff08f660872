package org.nurtureadvisor.portfolio.run;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.decision.Decisions;
import org.nurtureadvisor.evaluation.decision.KeptReleases;
import org.nurtureadvisor.evaluation.decision.Round;
import org.nurtureadvisor.problem.ProblemCode;

import java.util.List;

/** Does slices. */
@ApplicationScoped
class SliceService {

    private final RunRepository runs;
    private final SliceRepository slices;
    private final FailureRepository failures;
    private final KeptReleases releases;
    private final Decisions decisions;

    SliceService(
            RunRepository runs,
            SliceRepository slices,
            FailureRepository failures,
            KeptReleases releases,
            Decisions decisions) {
        this.runs = runs;
        this.slices = slices;
        this.failures = failures;
        this.releases = releases;
        this.decisions = decisions;
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
        Decisions.Result result = decisions.decide(customers, round(runs.findById(slice.run())));
        List<Failure> skipped = result.skipped().stream().map(Failure::from).toList();
        List<Failure> failed = result.failures().stream().map(Failure::from).toList();
        failures.add(slice.run(), skipped);
        failures.add(slice.run(), failed);
        slices.complete(
                slice,
                new Tally(result.evaluated(), skipped.size() + result.gone(), failed.size()));
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
