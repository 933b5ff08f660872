package org.nurtureadvisor.evaluation.decision;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Has done together what is asked for one by one.
 *
 * <p>Nobody waits for others to come: what is asked for while a hand is free is done at once. While
 * all are busy, what comes gathers, and the next hand takes all of it. So the more there is to do,
 * the less each costs.
 */
final class Gatherer<A extends Gatherer.Task, R> {

    private static final int MOST_AT_ONCE = 100;

    private final Function<List<A>, List<R>> work;
    private final Predicate<Throwable> concernsAll;
    private final Executor executor;
    private final Queue<Waiting<A, R>> waiting = new ArrayDeque<>();
    private final Set<Object> claimed = new HashSet<>();
    private int freeHands;

    /** Something to be done. */
    interface Task {

        /** What no other task may be at meanwhile. */
        Set<?> claims();
    }

    private record Waiting<A extends Task, R>(A task, CompletableFuture<R> answer) {}

    /**
     * @param work does some tasks, none of which claims what another one does, and answers each, in
     *     their order. Where it fails, nothing is done.
     * @param concernsAll whether a failure is that of all tasks at work together; where not, each
     *     is tried again alone
     * @param hands how many may work at once
     * @param executor for tasks that had to wait
     */
    Gatherer(
            Function<List<A>, List<R>> work,
            Predicate<Throwable> concernsAll,
            int hands,
            Executor executor) {
        this.work = work;
        this.concernsAll = concernsAll;
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
        try {
            return asked.answer().join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : e;
        }
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

    /** Says whether there is more to do. */
    private synchronized boolean leave(List<Waiting<A, R>> done) {
        freeHands++;
        done.forEach(each -> claimed.removeAll(each.task().claims()));
        return !waiting.isEmpty();
    }

    private void answer(List<Waiting<A, R>> taken) {
        try {
            List<R> answers = work.apply(taken.stream().map(Waiting::task).toList());
            for (int i = 0; i < answers.size(); i++) {
                taken.get(i).answer().complete(answers.get(i));
            }
        } catch (RuntimeException | Error e) {
            if (taken.size() == 1 || concernsAll.test(e)) {
                taken.forEach(each -> each.answer().completeExceptionally(e));
            } else {
                taken.forEach(each -> answer(List.of(each)));
            }
        }
    }
}
