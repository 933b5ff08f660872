package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.Sayings;

import java.io.IOException;
import java.net.ServerSocket;
import java.sql.SQLException;

/** What is said of a database that is away; the rest is in {@link DatabaseAwayTest}. */
class DatabaseWatchTest {

    @Test
    void aStartWithoutTheDatabaseSaysOnceWhyItCannotBeReached() throws Exception {
        DatabaseProbe nowhere =
                new DatabaseProbe(pool("jdbc:postgresql://127.0.0.1:" + freePort() + "/nowhere"));
        DatabaseWatch watch = new DatabaseWatch(nowhere, null, null, null, null);
        try (Sayings sayings = new Sayings(DatabaseWatch.class)) {
            watch.start(null);
            watch.start(null);

            assertThat(sayings.said())
                    .singleElement()
                    .asString()
                    .startsWith("the database cannot be reached: Connection to ")
                    .contains(" refused");
        } finally {
            watch.stop(null);
            nowhere.close();
        }
    }

    private static AgroalDataSource pool(String url) throws SQLException {
        return AgroalDataSource.from(
                new AgroalDataSourceConfigurationSupplier()
                        .connectionPoolConfiguration(
                                pool ->
                                        pool.maxSize(1)
                                                .connectionFactoryConfiguration(
                                                        database -> database.jdbcUrl(url))));
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
