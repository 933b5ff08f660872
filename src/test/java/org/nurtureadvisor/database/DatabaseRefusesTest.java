package org.nurtureadvisor.database;

import static io.restassured.RestAssured.given;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.InterruptedDatabase;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * A service that a database does not let in takes no requests from others. A start to which that is
 * told right away is refused: {@link DatabaseWatchTest}.
 */
@QuarkusTest
@TestProfile(DatabaseRefusesTest.OtherName.class)
class DatabaseRefusesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String DATABASE = "checks.find { it.name == 'database' }.";

    InterruptedDatabase database;

    public static class OtherName implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(
                    new TestResourceEntry(
                            InterruptedDatabase.class, Map.of(InterruptedDatabase.NAME, "crm")));
        }
    }

    @Test
    void isNotReadyUntilItIsLetIn() throws Exception {
        database.come();

        await().atMost(PATIENCE).until(() -> readiness().statusCode() == 503);
        readiness()
                .then()
                .body(DATABASE + "status", equalTo("DOWN"))
                .body(DATABASE + "data.reason", equalTo("FATAL: database \"crm\" does not exist"));
        given().get("/v1/customers")
                .then()
                .statusCode(503)
                .body("code", equalTo("DATABASE_UNAVAILABLE"));

        database.execute("create database crm");

        await().atMost(PATIENCE)
                .until(() -> "reachable".equals(readiness().path(DATABASE + "data.database")));
        readiness().then().statusCode(200);
        given().get("/v1/customers").then().statusCode(200);
    }

    private static Response readiness() {
        return given().get("/q/health/ready");
    }
}
