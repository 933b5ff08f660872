package org.nurtureadvisor.request;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Works on the pieces of a stream on all cores, and hands on what comes of them in their order.
 * Only a few pieces are in memory at any time, and taking the next waits for handing on.
 */
@ApplicationScoped
public class InOrder {

    private static final int CORES = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * CORES;

    private final ExecutorService workers = Executors.newFixedThreadPool(CORES);

    @PreDestroy
    void close() {
        workers.shutdownNow();
    }

    /** Where pieces come from. */
    @FunctionalInterface
    public interface Source<P> {

        /** The next piece, null after the last. */
        P next() throws IOException;
    }

    /** What is done with each piece, on any thread. */
    @FunctionalInterface
    public interface Step<P, R> {
        R apply(P piece) throws IOException;
    }

    /** Where results go to, one after the other. */
    @FunctionalInterface
    public interface Sink<R> {
        void take(R result) throws IOException;
    }

    /**
     * Returns when all is handed on.
     *
     * @throws IOException if the source or the sink fails; what is ahead is dropped then
     */
    public <P, R> void work(Source<P> source, Step<P, R> step, Sink<R> sink) throws IOException {
        Deque<Future<R>> ahead = new ArrayDeque<>();
        try {
            for (P next = source.next(); next != null; next = source.next()) {
                P piece = next;
                Callable<R> work = () -> step.apply(piece);
                ahead.add(workers.submit(work));
                if (ahead.size() == AHEAD) {
                    sink.take(result(ahead.remove()));
                }
            }
            while (!ahead.isEmpty()) {
                sink.take(result(ahead.remove()));
            }
        } finally {
            ahead.forEach(result -> result.cancel(true));
        }
    }

    private static <R> R result(Future<R> result) throws IOException {
        try {
            return result.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("a piece could not be worked on", e.getCause());
        }
    }
}
