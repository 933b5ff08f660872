package org.nurtureadvisor.portfolio.load;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.database.Database;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What is downloaded of a load. */
@QuarkusTest
class RejectedLinesTest {

    private static final int LINES = 1_001;

    @Inject RejectedLines rejected;
    @Inject Database database;

    @Test
    void allAreThereHoweverMany() throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();

        rejected.writeNdjson(load(), file);

        assertThat(file.toString()).hasLineCount(LINES);
    }

    @Test
    void noConnectionWaitsWhileAClientReads() throws IOException {
        List<Long> waiting = new ArrayList<>();

        rejected.writeNdjson(
                load(),
                new ByteArrayOutputStream() {
                    @Override
                    public void write(byte[] bytes, int offset, int length) {
                        waiting.add(waitingConnections());
                    }
                });

        assertThat(waiting).isNotEmpty().containsOnly(0L);
    }

    private long waitingConnections() {
        return database.read(
                        """
                        select count(*) from pg_stat_activity
                        where state = 'idle in transaction' and query like '%from rejected_line%'""",
                        row -> row.getLong(1))
                .get(0);
    }

    private static UUID load() {
        return UUID.fromString(
                given().contentType("application/x-ndjson")
                        .body("{}\n".repeat(LINES).getBytes())
                        .post("/v1/events")
                        .then()
                        .statusCode(201)
                        .extract()
                        .path("id"));
    }
}
