package org.nurtureadvisor.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Work on many threads, told in order. */
class InOrderTest {

    private static final int COUNT = 10_000;

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
        int cores = Runtime.getRuntime().availableProcessors();

        inOrder.work(
                this::next,
                piece -> piece,
                piece ->
                        assertThat(taken.get() - handedOn.getAndIncrement())
                                .isLessThanOrEqualTo(2 * cores));
    }

    @Test
    void aSourceThatBreaksOffEndsAllOfIt() {
        List<Integer> results = new ArrayList<>();

        assertThatThrownBy(
                        () ->
                                inOrder.work(
                                        () -> {
                                            if (taken.get() == 100) {
                                                throw new IOException("broken off");
                                            }
                                            return next();
                                        },
                                        piece -> piece,
                                        results::add))
                .isInstanceOf(IOException.class)
                .hasMessage("broken off");
        assertThat(results).hasSizeBetween(50, 99);
    }
}
