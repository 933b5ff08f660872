package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import static java.nio.file.StandardCopyOption.COPY_ATTRIBUTES;

import io.quarkus.runtime.Application;
import io.quarkus.runtime.ApplicationLifecycleManager;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Stream;

/** The PostgreSQL of the service's own. */
class EmbeddedDatabaseTest {

    /** Made once, as that takes longer than anything else: most tests begin with a copy. */
    @TempDir static Path made;

    @TempDir Path directory;
    @TempDir Path strangersFolder;

    @BeforeAll
    static void make() throws Exception {
        assertThat(process(Maker.class, made).start().waitFor()).isZero();
    }

    @Test
    void keepsItsDataBetweenStarts() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            execute(database.url(), "create table kept as select 42 as answer");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(ask(database.url(), "select answer from kept")).isEqualTo("42");
        }
    }

    @Test
    void writesThroughToDisk() throws Exception {
        copy(made, directory);
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(ask(database.url(), "show fsync")).isEqualTo("on");
            assertThat(ask(database.url(), "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesAFolderThatAnotherServiceUses() throws Exception {
        copy(made, directory);
        Process other = otherService(directory);

        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedDatabase.in(directory).close())
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("in use");
        } finally {
            kill(other);
            end(postmaster(directory));
        }
    }

    @Test
    void tellsAFolderInWhichNoDatabaseCanBeMadeFromOneInUse() throws IOException {
        Path data = Files.createDirectories(directory.resolve("postgresql"));
        Files.writeString(data.resolve("notes.txt"), "not of PostgreSQL");

        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedDatabase.in(directory).close())
                .withMessageContaining("initdb")
                .withMessageNotContaining("in use");
    }

    @Test
    void takesOverFromAServiceThatWasKilled() throws Exception {
        copy(made, directory);
        Process killed = otherService(directory);
        kill(killed);

        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(ask(database.url(), "select answer from kept")).isEqualTo("42");
        }
    }

    /** As when a computer is started anew, and numbers of processes are given out again. */
    @Test
    void sparesAStrangerWhoHasTheNumberOfAServerOfBefore() throws Exception {
        copy(made, directory);
        copy(made, strangersFolder);
        Process strangersService = otherService(strangersFolder);
        ProcessHandle stranger = postmaster(strangersFolder);
        try {
            Files.copy(lock(strangersFolder), lock(directory));

            EmbeddedDatabase.in(directory).close();

            assertThat(stranger.isAlive()).isTrue();
        } finally {
            kill(strangersService);
            end(stranger);
        }
    }

    @Test
    void startsInSpiteOfALockFileThatNamesNoServer() throws Exception {
        copy(made, directory);
        for (String content : List.of("", "garbage", "99999999999999999999")) {
            Files.writeString(lock(directory), content);

            try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
                assertThat(ask(database.url(), "select answer from made")).isEqualTo("42");
            }
        }
    }

    /** Both are asked to end at once, as all that a process has to do at its end. */
    @Test
    void outlastsAServiceThatStops() throws Exception {
        copy(made, directory);
        Process stopping = start(StoppingService.class, directory);

        stopping.destroy();
        stopping.waitFor();

        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(ask(database.url(), "select count(*) from kept")).isEqualTo("5");
        }
    }

    private static Path lock(Path folder) {
        return folder.resolve("postgresql").resolve("postmaster.pid");
    }

    private static ProcessHandle postmaster(Path folder) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(lock(folder)).get(0)))
                .orElseThrow();
    }

    private static void end(ProcessHandle server) {
        server.destroy();
        server.onExit().join();
    }

    /** Runs a service in a process of its own, and waits until its database answers. */
    private static Process otherService(Path directory) throws Exception {
        return start(Other.class, directory);
    }

    private static Process start(Class<?> service, Path directory) throws Exception {
        Process process = process(service, directory).start();
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(Other.READY::equals)).isTrue();
        return process;
    }

    private static ProcessBuilder process(Class<?> service, Path directory) {
        return new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        service.getName(),
                        directory.toString())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
    }

    /** With the program, which is unpacked there. */
    private static void copy(Path folder, Path copy) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.skip(1).toList()) {
                Files.copy(file, copy.resolve(folder.relativize(file)), COPY_ATTRIBUTES);
            }
        }
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** A service that makes its database, and ends. */
    static class Maker {

        public static void main(String[] arguments) throws SQLException {
            try (EmbeddedDatabase database = EmbeddedDatabase.in(Path.of(arguments[0]))) {
                execute(database.url(), "create table made as select 42 as answer");
            }
        }
    }

    /** A service that starts its database, and waits to be killed. */
    static class Other {

        static final String READY = "ready";

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.in(Path.of(arguments[0]));
            execute(database.url(), "create table kept as select 42 as answer");
            System.out.println(READY);
            Thread.currentThread().join();
        }
    }

    /** A service that still writes while it stops, each time over a new connection. */
    static class StoppingService extends Application {

        private final String url;

        StoppingService(String url) {
            super(false);
            this.url = url;
        }

        public static void main(String[] arguments) throws Exception {
            EmbeddedDatabase database = EmbeddedDatabase.in(Path.of(arguments[0]));
            execute(database.url(), "create table kept (answer int)");
            ApplicationLifecycleManager.run(new StoppingService(database.url()));
        }

        @Override
        protected void doStart(String[] arguments) {
            System.out.println(Other.READY);
        }

        @Override
        protected void doStop() {
            try {
                for (int answer = 1; answer <= 5; answer++) {
                    Thread.sleep(100);
                    execute(url, "insert into kept values (" + answer + ")");
                }
            } catch (SQLException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public String getName() {
            return "stopping";
        }
    }

    private static void execute(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String ask(String url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}
