package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

/** The PostgreSQL of the service's own. */
class EmbeddedDatabaseTest {

    @TempDir Path directory;

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
    void writesThroughToDisk() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(ask(database.url(), "show fsync")).isEqualTo("on");
            assertThat(ask(database.url(), "show synchronous_commit")).isEqualTo("on");
        }
    }

    @Test
    void refusesAFolderThatAnotherServiceUses() throws Exception {
        Process other = otherService();

        try {
            assertThatIllegalStateException()
                    .isThrownBy(() -> EmbeddedDatabase.in(directory).close())
                    .withMessageContaining(directory.toString())
                    .withMessageContaining("nurture.database.directory");
        } finally {
            kill(other);
            EmbeddedDatabase.in(directory).close();
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
        Process killed = otherService();
        kill(killed);

        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            assertThat(ask(database.url(), "select answer from kept")).isEqualTo("42");
        }
    }

    /** Runs {@link Other} in a process of its own, and waits until its database answers. */
    private Process otherService() throws Exception {
        Process other =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                Other.class.getName(),
                                directory.toString())
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        BufferedReader output =
                new BufferedReader(
                        new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8));
        assertThat(output.lines().anyMatch(Other.READY::equals)).isTrue();
        return other;
    }

    private static void kill(Process process) throws InterruptedException {
        process.destroyForcibly().waitFor();
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
