package org.nurtureadvisor.evaluation.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tasks that are asked for one by one. */
class GathererTest {

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<List<String>> done = new CopyOnWriteArrayList<>();
    private final CompletableFuture<Void> mayGoOn = new CompletableFuture<>();

    /** Claims what its name begins with. */
    private record Named(String name) implements Gatherer.Task {

        @Override
        public Set<?> claims() {
            return Set.of(name.split("-")[0]);
        }
    }

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void whatIsAskedForWhileAllHandsAreBusyIsDoneTogether() {
        Gatherer<Named, String> gatherer = gatherer(1);
        List<CompletableFuture<String>> answers = ask(gatherer, "slow", "a", "b", "c");

        mayGoOn.complete(null);

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactly("slow!", "a!", "b!", "c!");
        assertThat(done).containsExactly(List.of("slow"), List.of("a", "b", "c"));
    }

    @Test
    void nobodyWaitsWhileAHandIsFree() {
        Gatherer<Named, String> gatherer = gatherer(2);
        List<CompletableFuture<String>> slow = ask(gatherer, "slow");

        assertThat(gatherer.ask(new Named("a"))).isEqualTo("a!");

        assertThat(slow.get(0)).isNotDone();
        mayGoOn.complete(null);
        assertThat(slow.get(0).join()).isEqualTo("slow!");
    }

    @Test
    void whatClaimsTheSameIsDoneOneAfterTheOther() {
        Gatherer<Named, String> gatherer = gatherer(2);
        List<CompletableFuture<String>> answers = ask(gatherer, "slow", "slow-1", "slow-2");

        mayGoOn.complete(null);

        answers.forEach(CompletableFuture::join);
        assertThat(done).containsExactly(List.of("slow"), List.of("slow-1"), List.of("slow-2"));
    }

    @Test
    void noMoreThanAHundredAreDoneTogether() {
        Gatherer<Named, String> gatherer = gatherer(1);
        String[] names = IntStream.range(0, 150).mapToObj(String::valueOf).toArray(String[]::new);
        List<CompletableFuture<String>> answers = ask(gatherer, "slow");
        answers.addAll(ask(gatherer, names));

        mayGoOn.complete(null);

        answers.forEach(CompletableFuture::join);
        assertThat(done).extracting(List::size).containsExactly(1, 100, 50);
    }

    @Test
    void whatCannotBeDoneWithOthersIsDoneAlone() {
        Gatherer<Named, String> gatherer = gatherer(1);
        List<CompletableFuture<String>> answers = ask(gatherer, "slow", "a", "loner", "b");

        mayGoOn.complete(null);

        assertThat(answers.stream().map(CompletableFuture::join))
                .containsExactly("slow!", "a!", "loner alone", "b!");
    }

    @Test
    void oneThatFailsDoesNotTakeOthersWithIt() {
        Gatherer<Named, String> gatherer = gatherer(1);
        List<CompletableFuture<String>> answers = ask(gatherer, "slow", "a", "broken", "b");

        mayGoOn.complete(null);

        assertThatThrownBy(answers.get(2)::join).hasRootCauseMessage("broken");
        assertThat(answers.get(1).join()).isEqualTo("a alone");
        assertThat(answers.get(3).join()).isEqualTo("b alone");
        assertThat(gatherer.ask(new Named("later"))).isEqualTo("later!");
    }

    private Gatherer<Named, String> gatherer(int hands) {
        return new Gatherer<>(this::together, GathererTest::alone, hands, threads);
    }

    /** Where one is slow, it is begun and not ended before the test says so. */
    private Map<Named, String> together(List<Named> tasks) {
        List<String> names = tasks.stream().map(Named::name).toList();
        if (names.contains("slow")) {
            mayGoOn.join();
        }
        tasks.forEach(GathererTest::refuseBroken);
        done.add(names);
        return tasks.stream()
                .filter(task -> !task.name().equals("loner"))
                .collect(Collectors.toMap(task -> task, task -> task.name() + "!"));
    }

    private static String alone(Named task) {
        refuseBroken(task);
        return task.name() + " alone";
    }

    private static void refuseBroken(Named task) {
        if (task.name().equals("broken")) {
            throw new IllegalArgumentException(task.name());
        }
    }

    /** Asks one after the other, each once the one before waits. */
    private List<CompletableFuture<String>> ask(Gatherer<Named, String> gatherer, String... names) {
        List<CompletableFuture<String>> answers = new ArrayList<>();
        for (String name : names) {
            CompletableFuture<Thread> asking = new CompletableFuture<>();
            answers.add(
                    CompletableFuture.supplyAsync(
                            () -> {
                                asking.complete(Thread.currentThread());
                                return gatherer.ask(new Named(name));
                            },
                            threads));
            Thread thread = asking.join();
            await().pollDelay(Duration.ZERO)
                    .pollInterval(Duration.ofMillis(1))
                    .until(() -> thread.getState() == Thread.State.WAITING);
        }
        return answers;
    }
}
