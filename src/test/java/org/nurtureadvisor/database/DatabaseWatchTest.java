package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.Sayings;
import org.postgresql.ds.PGSimpleDataSource;

import java.io.IOException;
import java.net.ServerSocket;

/** What is said of a database that is away; the rest is in {@link DatabaseAwayTest}. */
class DatabaseWatchTest {

    @Test
    void aStartWithoutTheDatabaseSaysOnceWhyItCannotBeReached() throws IOException {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {freePort()});
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
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket free = new ServerSocket(0)) {
            return free.getLocalPort();
        }
    }
}
