package org.nurtureadvisor.portfolio.run;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;

import io.quarkus.narayana.jta.runtime.TransactionConfiguration;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.Findings;
import org.nurtureadvisor.customer.record.KnownCustomers;
import org.nurtureadvisor.database.Tidying;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.decision.KeptReleases;
import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;

import javax.sql.DataSource;

/** The life of runs, from being asked for to their end. */
@ApplicationScoped
class RunService {

    static final TaskDescriptor<Void> SLICING = TaskDescriptor.of("portfolio-slicing");
    static final TaskDescriptor<Void> SLICE = TaskDescriptor.of("portfolio-slice");

    private final RunRepository runs;
    private final SliceRepository slices;
    private final FailureRepository failures;
    private final KeptReleases releases;
    private final KnownCustomers known;
    private final KnownRequests requests;
    private final PortfolioConfig config;
    private final SchedulerClient scheduler;
    private final Event<JobsScheduled> scheduled;

    RunService(
            RunRepository runs,
            SliceRepository slices,
            FailureRepository failures,
            KeptReleases releases,
            KnownCustomers known,
            KnownRequests requests,
            PortfolioConfig config,
            DataSource database,
            Event<JobsScheduled> scheduled) {
        this.runs = runs;
        this.slices = slices;
        this.failures = failures;
        this.releases = releases;
        this.known = known;
        this.requests = requests;
        this.config = config;
        this.scheduler =
                SchedulerClient.Builder.create(database).jdbcCustomization(Jobs.POSTGRESQL).build();
        this.scheduled = scheduled;
    }

    /**
     * Queues a run, unless that was done before.
     *
     * @param asked the request as the client may know it again
     * @throws ProblemException INVALID_REQUEST if it names a customer that there is not
     */
    @Transactional
    RunResponse begin(
            RunRequest request,
            Explain explain,
            CompiledRelease release,
            KnownRequests.Request asked) {
        // A run may be forgotten before the key that names it, which then names nothing.
        Optional<RunEntity> before =
                requests.find(asked).map(RunLocation::id).flatMap(runs::findByIdOptional);
        if (before.isPresent()) {
            return response(before.get());
        }
        refuseUnknown(request);
        releases.keep(release);
        RunEntity run = RunEntity.from(request, explain, release);
        runs.persistAndFlush(run);
        requests.remember(asked, RunLocation.of(run.id));
        schedule(List.of(SLICING.instance(run.id.toString()).build()));
        return response(run);
    }

    private void refuseUnknown(RunRequest request) {
        List<String> customers = request.filter().customers();
        if (customers == null) {
            return;
        }
        Findings unknown = request.unknownCustomers(known.among(customers));
        if (!unknown.isEmpty()) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    unknown.count() + " of the customers named there are not.",
                    unknown.told());
        }
    }

    /** Runs that are older than they are kept go. */
    @Transactional
    @TransactionConfiguration(timeout = 1800)
    void forgetOld(@ObservesAsync Tidying tidying) {
        runs.forget(config.retention());
    }

    /**
     * Cuts a run into slices, unless that is done or it has ended. Of millions, it takes a while.
     */
    @Transactional
    @TransactionConfiguration(timeout = 1800)
    void slice(UUID id) {
        RunEntity run = runs.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (run.state != RunState.QUEUED) {
            return;
        }
        int count = slices.cut(run, config.sliceSize());
        run.state = RunState.RUNNING;
        run.beganAt = Now.inMicros();
        run.total = slices.countCustomers(id);
        run.customers = null;
        runs.flush();
        schedule(
                IntStream.range(0, count)
                        .mapToObj(number -> new SliceId(id, number).toString())
                        .<TaskInstance<?>>map(slice -> SLICE.instance(slice).build())
                        .toList());
        endIfDone(id);
    }

    private void schedule(List<TaskInstance<?>> tasks) {
        scheduler.scheduleBatch(tasks.stream(), Instant.now());
        scheduled.fire(new JobsScheduled());
    }

    /** Ends a run of which nothing is left to do. */
    @Transactional
    void endIfDone(UUID id) {
        if (!slices.anyOpen(id)) {
            end(id, RunState.DONE);
        }
    }

    /** Ends a run that could not be begun. */
    @Transactional
    void fail(UUID id) {
        end(id, RunState.FAILED);
    }

    /**
     * Ends a run as soon as the slices under way are done, unless it has ended. One that is being
     * cut into slices is waited for: what is done of it could not be counted before.
     *
     * @throws ProblemException RUN_NOT_FOUND
     */
    @Transactional
    void cancel(UUID id) {
        runs.findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> RunLocation.notFound(id.toString()));
        slices.removeOpen(id);
        end(id, RunState.CANCELLED);
    }

    private void end(UUID id, RunState state) {
        if (runs.end(id, state, Now.inMicros())) {
            failures.keepReasons(id);
            slices.remove(id);
        }
    }

    /**
     * @throws ProblemException RUN_NOT_FOUND
     */
    @Transactional
    RunResponse read(UUID id) {
        return response(get(id));
    }

    /** The latest first. */
    @Transactional
    RunsResponse list(PageRequest page) {
        List<RunEntity> found = runs.latest(page);
        return new RunsResponse(
                page.page(found).stream().map(this::response).toList(),
                page.next(found, run -> Cursor.of(run.id.toString())));
    }

    /**
     * Customers whom a run did not evaluate, and who are still there.
     *
     * @throws ProblemException RUN_NOT_FOUND
     */
    @Transactional
    FailuresResponse failures(UUID id, PageRequest page) {
        get(id);
        List<Failure> found = failures.of(id, page);
        return new FailuresResponse(
                page.page(found), page.next(found, failure -> Cursor.of(failure.customer())));
    }

    private RunEntity get(UUID id) {
        return runs.findByIdOptional(id).orElseThrow(() -> RunLocation.notFound(id.toString()));
    }

    private RunResponse response(RunEntity run) {
        return run.endedAt == null
                ? RunResponse.from(run, slices.tally(run.id), failures.reasons(run.id))
                : RunResponse.from(run, run.tally(), run.reasons);
    }
}
