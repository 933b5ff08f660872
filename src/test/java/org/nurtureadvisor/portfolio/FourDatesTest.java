package org.nurtureadvisor.portfolio;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.RulesIn;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** An invoice list is loaded, and its customers are followed from date to date. */
@QuarkusTest
class FourDatesTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Whoever buys each month, stays away for half a year, and comes back. */
    private static final String INVOICES =
            """
            invoiceNo,customerId,invoiceDate,country,lines,quantity,amountGbp,distinctProducts
            1,back-again,2025-01-10 10:00:00,United Kingdom,1,1,120.50,1
            2,back-again,2025-02-10 10:00:00,United Kingdom,1,1,120.50,1
            3,back-again,2025-03-10 10:00:00,United Kingdom,1,1,120.50,1
            4,back-again,2025-04-10 10:00:00,United Kingdom,1,1,120.50,1
            5,back-again,2025-05-10 10:00:00,United Kingdom,1,1,120.50,1
            6,back-again,2025-06-10 10:00:00,United Kingdom,1,1,120.50,1
            7,back-again,2026-01-25 10:00:00,United Kingdom,1,1,120.50,1
            8,back-again,2026-02-10 10:00:00,United Kingdom,1,1,120.50,1
            9,back-again,2026-03-10 10:00:00,United Kingdom,1,1,120.50,1
            10,back-again,2026-04-10 10:00:00,United Kingdom,1,1,120.50,1
            11,only-once,2025-01-12 10:00:00,United Kingdom,1,1,15.00,1
            """;

    private static final List<String> DATES =
            List.of("2025-03-20", "2025-06-20", "2026-01-20", "2026-04-20");

    private static final String STAGE = "placements.find { it.model == 'client-strata' }.stage";

    @TempDir Path changedRules;

    @Test
    void eachMoveHasItsReasonAndTheFirstDecisionIsRepeatedAfterTheRulesHaveChanged()
            throws IOException {
        load();
        DATES.forEach(FourDatesTest::evaluate);

        String history = "history.findAll { it.model == 'client-strata' }";
        String first =
                given().get("/v1/customers/back-again/placements")
                        .then()
                        .statusCode(200)
                        .body(
                                history + ".movement",
                                contains("RECOVERED", "SLIPPED", "ADVANCED", "ENTERED"))
                        .body(history + ".why.rules", everyItem(not(empty())))
                        .body(history + ".why.criteria", everyItem(not(empty())))
                        .extract()
                        .path(history + "[3].decision");

        JsonPath decided = given().get("/v1/decisions/" + first).jsonPath();
        assertThat(decided.getString("asOf")).isEqualTo("2025-03-20T00:00:00Z");
        assertThat(decided.getString("answer." + STAGE)).isEqualTo("REPEAT");
        changeRules();
        dryRun("2025-03-20").body(STAGE, equalTo("COMMODITY"));
        replay(first).body("differences", empty()).body("identical", is(true));
    }

    private static void load() {
        given().contentType("text/csv")
                .body(INVOICES)
                .post("/v1/imports/invoices")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(11));
    }

    private static void evaluate(String date) {
        String run =
                given().contentType("application/json")
                        .body(
                                """
                                {"asOf": "%sT00:00:00Z", "models": ["client-strata"],
                                 "filter": {"customers": ["back-again", "only-once"]}}"""
                                        .formatted(date))
                        .post("/v1/portfolio/evaluations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .path("id");
        await().atMost(PATIENCE).until(() -> run(run).getString("endedAt") != null);
        assertThat(run(run).getInt("evaluated")).isEqualTo(2);
    }

    private static JsonPath run(String id) {
        return given().get("/v1/portfolio/evaluations/" + id).jsonPath();
    }

    /** As after a restart with other rules in the folder. */
    private void changeRules() throws IOException {
        Map<String, String> files =
                ShippedRules.replacing(
                        "client-strata/stages.drl",
                        "purchases.count >= 3 || purchases.last12Months >= 3",
                        "purchases.count >= 30 || purchases.last12Months >= 30");
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = changedRules.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
        QuarkusMock.installMockForType(new RulesIn(changedRules).begin(), ReleaseInForce.class);
    }

    private static ValidatableResponse dryRun(String date) {
        return given().contentType("application/json")
                .body(
                        """
                        {"asOf": "%sT00:00:00Z", "models": ["client-strata"], "dryRun": true}"""
                                .formatted(date))
                .post("/v1/customers/back-again/evaluations")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse replay(String decision) {
        return given().post("/v1/decisions/" + decision + "/replay").then().statusCode(200);
    }
}
