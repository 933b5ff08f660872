package org.nurtureadvisor.database;

import static io.restassured.RestAssured.given;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;

import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.nurtureadvisor.testsupport.InterruptedDatabase;
import org.nurtureadvisor.testsupport.Meanwhile;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Without its database the service does what needs none, and recovers by itself. Its life is told
 * in order, and each test goes on where the one before it ends. What a start says is in {@link
 * DatabaseWatchTest}.
 */
@QuarkusTest
@TestProfile(DatabaseAwayTest.Interrupted.class)
@TestMethodOrder(OrderAnnotation.class)
class DatabaseAwayTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final String CHECK = "checks.find { it.name == 'database' }.";

    InterruptedDatabase database;

    public static class Interrupted implements QuarkusTestProfile {

        @Override
        public List<TestResourceEntry> testResources() {
            return List.of(new TestResourceEntry(InterruptedDatabase.class));
        }

        /** Waiting in vain takes the test less time so. */
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.datasource.jdbc.acquisition-timeout", "1S",
                    "nurture.database.patience", "1S");
        }
    }

    @Test
    @Order(1)
    void startsWithoutItAndDoesWhatNeedsNone() {
        whatNeedsNoDatabaseWorks("unreachable");
        whatNeedsItIsUnavailable();
    }

    /** The server is there, and does not know the database that it is asked for. */
    @Test
    @Order(2)
    void takesNoRequestsFromOthersUntilItIsLetIn() throws Exception {
        database.come();

        await().atMost(PATIENCE).until(() -> readiness().statusCode() == 503);
        readiness()
                .then()
                .body(CHECK + "status", equalTo("DOWN"))
                .body(CHECK + "data.reason", equalTo("FATAL: database \"crm\" does not exist"));
        whatNeedsItIsUnavailable();
    }

    @Test
    @Order(3)
    void usesItWhenItIsLetIn() throws Exception {
        database.makeDatabase();

        await().atMost(PATIENCE).until(() -> put().statusCode() != 503);
        await().atMost(PATIENCE).until(() -> "reachable".equals(reach()));
        whatNeedsNoDatabaseWorks("reachable");
    }

    @Test
    @Order(4)
    void survivesItsGoing() throws Exception {
        database.go();

        whatNeedsItIsUnavailable();
        await().atMost(PATIENCE).until(() -> "unreachable".equals(reach()));
        whatNeedsNoDatabaseWorks("unreachable");
    }

    @Test
    @Order(5)
    void goesOnWhenItComesAgain() throws Exception {
        database.come();

        await().atMost(PATIENCE).until(() -> read().statusCode() == 200);
        read().then().body("name", equalTo("Example Ltd"));
        whatIsScheduledGoesOn();
    }

    @Test
    @Order(6)
    void survivesItsSilence() throws Exception {
        database.fallSilent();
        try {
            whatNeedsItIsUnavailable();
            whatNeedsNoDatabaseWorks("unreachable");
        } finally {
            database.speakAgain();
        }
        await().atMost(PATIENCE).until(() -> read().statusCode() == 200);
    }

    private static void whatIsScheduledGoesOn() {
        String run =
                given().contentType("application/json")
                        .body("{\"models\": [\"client-strata\"]}")
                        .post("/v1/portfolio/evaluations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        await().atMost(PATIENCE).until(() -> "DONE".equals(given().get(run).path("state")));
    }

    private static void whatNeedsNoDatabaseWorks(String database) {
        given().contentType("application/json")
                .body("{\"facts\": {\"purchases\": {\"last12Months\": 7}}}")
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
        given().contentType("application/json")
                .body("{\"action\": \"OFFER_DISCOUNT\", \"facts\": {}}")
                .post("/v1/action-checks")
                .then()
                .statusCode(200);
        given().get("/v1/models").then().statusCode(200);
        readiness()
                .then()
                .statusCode(200)
                .body("status", equalTo("UP"))
                .body(CHECK + "data.database", equalTo(database));
    }

    /** Asked for at once: each waits in vain for its turn. */
    private static void whatNeedsItIsUnavailable() {
        Stream.<Supplier<Response>>of(
                        DatabaseAwayTest::read,
                        DatabaseAwayTest::put,
                        () -> given().get("/v1/customers"),
                        () -> given().header("If-Match", "*").delete("/v1/customers/c-1"),
                        () ->
                                given().contentType("application/x-ndjson")
                                        .body("{}".getBytes(UTF_8))
                                        .post("/v1/events"))
                .map(Meanwhile::ask)
                .toList()
                .forEach(answer -> isUnavailable(answer.join()));
    }

    private static void isUnavailable(Response answer) {
        answer.then()
                .statusCode(503)
                .header("Retry-After", matchesPattern("\\d+"))
                .body("code", equalTo("DATABASE_UNAVAILABLE"));
    }

    private static Response put() {
        return given().contentType("application/json")
                .body("{\"name\": \"Example Ltd\"}")
                .put("/v1/customers/c-1");
    }

    private static Response read() {
        return given().get("/v1/customers/c-1");
    }

    private static String reach() {
        return readiness().path(CHECK + "data.database");
    }

    private static Response readiness() {
        return given().get("/q/health/ready");
    }
}
