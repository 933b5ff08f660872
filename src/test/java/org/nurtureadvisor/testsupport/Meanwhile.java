package org.nurtureadvisor.testsupport;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/**
 * Does something while a test goes on, however few processors there are: of two, JDK 25 gives its
 * common pool one thread, and what is to happen at once would happen one after the other.
 */
public final class Meanwhile {

    private static final Executor THREAD_EACH = task -> new Thread(task).start();

    private Meanwhile() {}

    public static <T> CompletableFuture<T> ask(Supplier<T> asked) {
        return CompletableFuture.supplyAsync(asked, THREAD_EACH);
    }

    public static CompletableFuture<Void> run(Runnable task) {
        return CompletableFuture.runAsync(task, THREAD_EACH);
    }
}
