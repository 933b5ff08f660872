package org.nurtureadvisor.evaluation.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;

/**
 * Has done together what is asked for one by one.
 *
 * <p>Nobody waits for others to come: what is asked for while a hand is free is done at once. While
 * all are busy, what comes gathers, and the next hand takes all of it. So the more there is to do,
 * the less each costs. What cannot be done with others is done alone, and fails alone.
 */
final class Gatherer<A extends Gatherer.Task, R> {

    private static final int MOST_AT_ONCE = 100;

    private final Function<List<A>, Map<A, R>> together;
    private final Function<A, R> alone;
    private final Executor executor;
    private final Queue<Waiting<A, R>> waiting = new ArrayDeque<>();
    private final Set<Object> claimed = new HashSet<>();
    private int freeHands;

    /** Something to be done. */
    interface Task {

        /** What no two tasks are to be at together. */
        Set<?> claims();
    }

    private record Waiting<A extends Task, R>(A task, CompletableFuture<Optional<R>> answer) {}

    /**
     * @param together does tasks that claim different things, and waits for nobody; those that it
     *     does not answer are not done. Where it fails, none is.
     * @param alone does a task, or throws
     * @param hands how many may work together at once
     * @param executor for tasks that had to wait
     */
    Gatherer(
            Function<List<A>, Map<A, R>> together,
            Function<A, R> alone,
            int hands,
            Executor executor) {
        this.together = together;
        this.alone = alone;
        this.freeHands = hands;
        this.executor = executor;
    }

    /** Does a task, in this thread where a hand is free, and returns when it is done. */
    R ask(A task) {
        Waiting<A, R> asked = new Waiting<>(task, new CompletableFuture<>());
        synchronized (this) {
            waiting.add(asked);
        }
        workOnce();
        return asked.answer().join().orElseGet(() -> alone.apply(task));
    }

    private void workOnce() {
        List<Waiting<A, R>> taken = take();
        if (taken.isEmpty()) {
            return;
        }
        try {
            answer(taken);
        } finally {
            if (leave(taken)) {
                executor.execute(this::workOnce);
            }
        }
    }

    private synchronized List<Waiting<A, R>> take() {
        List<Waiting<A, R>> taken = new ArrayList<>();
        Iterator<Waiting<A, R>> all = waiting.iterator();
        while (freeHands > 0 && taken.size() < MOST_AT_ONCE && all.hasNext()) {
            Waiting<A, R> next = all.next();
            if (Collections.disjoint(claimed, next.task().claims())) {
                claimed.addAll(next.task().claims());
                taken.add(next);
                all.remove();
            }
        }
        if (!taken.isEmpty()) {
            freeHands--;
        }
        return taken;
    }

    private void answer(List<Waiting<A, R>> taken) {
        Map<A, R> answers = Map.of();
        try {
            answers = together.apply(taken.stream().map(Waiting::task).toList());
        } catch (RuntimeException e) {
            // Alone, each finds out whether it is the one that fails, and tells.
        } finally {
            for (Waiting<A, R> each : taken) {
                each.answer().complete(Optional.ofNullable(answers.get(each.task())));
            }
        }
    }

    /** Says whether there is more to do. */
    private synchronized boolean leave(List<Waiting<A, R>> done) {
        freeHands++;
        done.forEach(each -> claimed.removeAll(each.task().claims()));
        return !waiting.isEmpty();
    }
}
