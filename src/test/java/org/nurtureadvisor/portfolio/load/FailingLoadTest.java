package org.nurtureadvisor.portfolio.load;

import static io.restassured.RestAssured.given;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;

/** What a load leaves where the database can be reached, and refuses to write. */
@QuarkusTest
class FailingLoadTest {

    @Inject AgroalDataSource database;

    @Test
    void aLoadThatCannotBeginGivesItsConnectionBack() throws SQLException {
        refuse("insert");

        for (int i = 0; i < connections(); i++) {
            load().statusCode(500);
        }

        given().get("/v1/loads").then().statusCode(200);
    }

    @Test
    void aLoadWhoseEndCannotBeWrittenIsSeenToBeInterrupted() throws SQLException {
        refuse("update");

        load().statusCode(500);

        // PostgreSQL notices a moment later that the connection is gone.
        await().untilAsserted(
                        () ->
                                given().get("/v1/loads")
                                        .then()
                                        .body("loads[0].state", equalTo("INTERRUPTED")));
    }

    @AfterEach
    void refuseNothing() throws SQLException {
        execute("drop function disk_full cascade");
    }

    /** As if the disk were full whenever the row of a load is to be written. */
    private void refuse(String what) throws SQLException {
        execute(
                """
                create function disk_full() returns trigger language plpgsql as
                $$ begin raise exception 'disk full' using errcode = '53100'; end $$""");
        execute(
                "create trigger disk_full before %s on load execute function disk_full()"
                        .formatted(what));
    }

    private int connections() {
        return database.getConfiguration().connectionPoolConfiguration().maxSize();
    }

    private static ValidatableResponse load() {
        return given().contentType("application/x-ndjson")
                .body("{}".getBytes(StandardCharsets.UTF_8))
                .post("/v1/events")
                .then();
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
