package org.nurtureadvisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Work on many threads, told in order. */
class InOrderTest {

    private static final int COUNT = 10_000;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final InOrder inOrder = new InOrder();
    private final AtomicInteger taken = new AtomicInteger();

    @AfterEach
    void close() {
        inOrder.close();
    }

    private Integer next() {
        return taken.get() == COUNT ? null : taken.getAndIncrement();
    }

    @Test
    void whatComesOfPiecesIsHandedOnInTheirOrder() throws IOException {
        List<Integer> results = new ArrayList<>();

        inOrder.work(this::next, piece -> 2 * piece, results::add);

        assertThat(results)
                .containsExactlyElementsOf(
                        IntStream.range(0, COUNT).map(i -> 2 * i).boxed().toList());
    }

    /** However fast the source, and however long. */
    @Test
    void onlyAFewPiecesAreInMemoryAtAnyTime() throws IOException {
        AtomicInteger handedOn = new AtomicInteger();

        inOrder.work(
                this::next,
                piece -> piece,
                piece ->
                        assertThat(taken.get() - handedOn.getAndIncrement())
                                .isLessThanOrEqualTo(2 * CORES));
    }

    @Test
    void aSourceThatBreaksOffEndsAllOfIt() {
        List<Integer> results = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                inOrder.work(
                                        () -> {
                                            if (taken.get() == COUNT / 2) {
                                                throw new IOException("broken off");
                                            }
                                            return next();
                                        },
                                        piece -> piece,
                                        results::add))
                .isInstanceOf(IOException.class)
                .hasMessage("broken off");
        assertThat(results).hasSizeBetween(COUNT / 2 - 2 * CORES, COUNT / 2 - 1);
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void asManyPiecesAreWorkedOnAtOnceAsThereAreCores() throws IOException {
        meetOnAllCores();
    }

    @Test
    @Timeout(value = 1, unit = TimeUnit.MINUTES)
    void whatIsAheadOfAFailureIsDropped() throws IOException {
        CountDownLatch never = new CountDownLatch(1);

        assertThatThrownBy(
                        () ->
                                inOrder.work(
                                        this::next,
                                        piece -> piece == 0 ? piece : wait(never::await),
                                        result -> {
                                            throw new IOException("full");
                                        }))
                .hasMessage("full");

        meetOnAllCores();
    }

    /** Ends only if there are as many pieces at work as there are cores, and none before them. */
    private void meetOnAllCores() throws IOException {
        CyclicBarrier all = new CyclicBarrier(CORES);
        Iterator<Integer> pieces = IntStream.range(0, CORES).iterator();

        inOrder.work(
                () -> pieces.hasNext() ? pieces.next() : null,
                piece -> wait(all::await),
                result -> {});
    }

    private interface Waiting {
        void end() throws Exception;
    }

    private static Integer wait(Waiting waiting) {
        try {
            waiting.end();
            return 0;
        } catch (Exception e) {
            throw new IllegalStateException("waited in vain", e);
        }
    }
}
