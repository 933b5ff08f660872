package org.nurtureadvisor.portfolio.run;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;

import jakarta.enterprise.context.ApplicationScoped;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;

/** What is done of a run, as tasks. A task that comes twice finds its work done. */
@ApplicationScoped
class RunTasks {

    private static final int MOST_TRIES = 5;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

    private final RunService runs;
    private final SliceService slices;

    RunTasks(RunService runs, SliceService slices) {
        this.runs = runs;
        this.slices = slices;
    }

    List<Task<?>> all() {
        Retry slicing = new Retry(id -> runs.fail(UUID.fromString(id)));
        Retry slice = new Retry(id -> giveUp(SliceId.of(id)));
        return List.of(
                Tasks.oneTime(RunService.SLICING)
                        .onFailure(slicing)
                        .onDeadExecution(slicing)
                        .execute((task, context) -> runs.slice(UUID.fromString(task.getId()))),
                Tasks.oneTime(RunService.SLICE)
                        .onFailure(slice)
                        .onDeadExecution(slice)
                        .execute((task, context) -> evaluate(SliceId.of(task.getId()))));
    }

    private void evaluate(SliceId slice) {
        slices.evaluate(slice);
        runs.endIfDone(slice.run());
    }

    private void giveUp(SliceId slice) {
        slices.giveUp(slice);
        runs.endIfDone(slice.run());
    }

    /** Tries again, each time after a pause of twice the length, and gives up in the end. */
    private record Retry(Consumer<String> givingUp)
            implements FailureHandler<Void>, DeadExecutionHandler<Void> {

        private static final FailureHandler<Void> LATER =
                new ExponentialBackoffFailureHandler<>(FIRST_PAUSE, 2);

        @Override
        public void onFailure(ExecutionComplete failed, ExecutionOperations<Void> operations) {
            if (failed.getExecution().consecutiveFailures + 1 < MOST_TRIES) {
                LATER.onFailure(failed, operations);
            } else {
                givingUp.accept(failed.getExecution().taskInstance.getId());
                operations.stop();
            }
        }

        /** What a replica was at when it died may be what it died of. */
        @Override
        public void deadExecution(ExecutionComplete dead, ExecutionOperations<Void> operations) {
            onFailure(dead, operations);
        }
    }
}
