package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.testsupport.Sayings;
import org.nurtureadvisor.testsupport.Settings;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;

/** What is said of a database that is away; the rest is in {@link DatabaseAwayTest}. */
class DatabaseWatchTest {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static EmbeddedPostgres server;

    @BeforeAll
    static void startTheServer() throws IOException {
        server = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stopTheServer() throws IOException {
        server.close();
    }

    @Test
    void aStartWithoutTheDatabaseSaysOnceWhyItCannotBeReached() throws Exception {
        DatabaseProbe nowhere =
                new DatabaseProbe(pool("jdbc:postgresql://127.0.0.1:" + freePort() + "/nowhere"));
        DatabaseWatch watch = watch(nowhere, null);
        try (Sayings sayings = new Sayings(DatabaseWatch.class)) {
            watch.start(null);
            watch.start(null);

            assertThat(sayings.said())
                    .singleElement()
                    .asString()
                    .startsWith("the database cannot be used: Connection to ")
                    .contains(" refused");
        } finally {
            watch.stop(null);
            nowhere.close();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://127.0.0.1:%d/crm?user=postgres, database \"crm\" does not exist",
        "jdbc:postgresql://127.0.0.1:%d/postgres?user=crm, role \"crm\" does not exist"
    })
    void aStartThatTheDatabaseRefusesEndsAndSaysOnceWhy(String url, String reason)
            throws Exception {
        try (Sayings sayings = new Sayings(DatabaseWatch.class)) {
            DatabaseProbe refused = new DatabaseProbe(pool(url.formatted(server.getPort())));
            DatabaseWatch watch = watch(refused, null);

            assertThatThrownBy(() -> watch.start(null))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("quarkus.datasource.jdbc.url");

            assertThat(sayings.said())
                    .singleElement()
                    .asString()
                    .startsWith("the database cannot be used: FATAL: " + reason);
            watch.stop(null);
            refused.close();
        }
    }

    @Test
    void aStartThatMayNotMakeItsTablesEndsAndSaysOnceWhy() throws Exception {
        try (Sayings sayings = new Sayings(DatabaseWatch.class)) {
            execute("create role guest login");
            String url = server.getJdbcUrl("guest", "postgres");
            DatabaseProbe letIn = new DatabaseProbe(pool(url));
            Flyway flyway = Flyway.configure().dataSource(url, null, null).load();
            DatabaseWatch watch = watch(letIn, flyway);

            assertThatThrownBy(() -> watch.start(null))
                    .isInstanceOf(ConfigurationException.class)
                    .hasMessageContaining("make its tables")
                    .hasMessageContaining(".username");

            assertThat(watch.lastingObstacle())
                    .hasValueSatisfying(DatabaseWatchTest::isOfPermission);
            assertThat(watch.isReachable()).isFalse();
            assertThat(sayings.said())
                    .singleElement()
                    .asString()
                    .startsWith("the database cannot be used: ERROR: permission denied for schema");
            watch.stop(null);
            letIn.close();
        }
    }

    @Test
    void aStartWhoseTablesCannotBeMadeEndsWithTheCause(@TempDir Path migrations) throws Exception {
        Files.writeString(migrations.resolve("V1__first.sql"), "select 1 / 0;");
        DatabaseProbe letIn = new DatabaseProbe(pool(server.getJdbcUrl("postgres", "postgres")));
        Flyway flyway = flyway("impossible").locations("filesystem:" + migrations).load();
        DatabaseWatch watch = watch(letIn, flyway);

        assertThatThrownBy(() -> watch.start(null))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The database cannot be used: ERROR: division by zero")
                .hasCauseInstanceOf(FlywayException.class);

        assertThat(watch.lastingObstacle().orElseThrow()).startsWith("ERROR: division by zero");
        watch.stop(null);
        letIn.close();
    }

    /** Here it is that there is nobody who could look at the tables. */
    @Test
    void whatFailsOnceTheTablesAreMadeIsWhyTheDatabaseCannotBeUsed() throws Exception {
        DatabaseProbe letIn = new DatabaseProbe(pool(server.getJdbcUrl("postgres", "postgres")));
        Flyway flyway = flyway("made").load();
        DatabaseWatch watch = watch(letIn, flyway);

        assertThatThrownBy(() -> watch.start(null)).isInstanceOf(IllegalStateException.class);

        assertThat(flyway.info().pending()).isEmpty();
        assertThat(watch.lastingObstacle().orElseThrow()).contains("SchemaManager");
        watch.stop(null);
        letIn.close();
    }

    /** A service that has all its connections in use is busy, and its database is not away. */
    @Test
    void theDatabaseAnswersWhileAllConnectionsAreTaken() throws Exception {
        AgroalDataSource pool = pool(server.getJdbcUrl("postgres", "postgres"));
        DatabaseProbe probe = new DatabaseProbe(pool);
        try (Connection theOnlyOne = pool.getConnection()) {
            assertThat(theOnlyOne.isClosed()).isFalse();
            assertThatCode(probe::ask).doesNotThrowAnyException();
        } finally {
            probe.close();
        }
    }

    private static void isOfPermission(String reason) {
        assertThat(reason).startsWith("ERROR: permission denied for schema public");
    }

    /** Makes its tables in a schema that nobody else uses. */
    private static FluentConfiguration flyway(String schema) {
        return Flyway.configure().dataSource(server.getPostgresDatabase()).schemas(schema);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static DatabaseWatch watch(DatabaseProbe probe, Flyway flyway) {
        DatabaseConfig config =
                Settings.of(DatabaseConfig.class, Map.of("nurture.database.directory", "data"));
        return new DatabaseWatch(probe, flyway, null, null, null, config);
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(
                                pool ->
                                        pool.maxSize(1)
                                                .acquisitionTimeout(PATIENCE)
                                                .connectionFactoryConfiguration(
                                                        database -> database.jdbcUrl(url))));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
