package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.notNullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

/** Evaluations of stored customers, and what is remembered of them. */
@QuarkusTest
class RecordedEvaluationTest {

    @Inject CustomerTables tables;

    @Test
    void aDecisionIsAnsweredAndKept() {
        tables.customer("kept", "Example Ltd");
        tables.purchases("kept", "2026-01-10", "2026-02-10", "2026-03-10", "2026-04-10");

        String location =
                evaluate(
                                "kept",
                                "{\"asOf\":\"2026-05-01T00:00:00Z\",\"models\":[\"client-strata\"]}")
                        .statusCode(201)
                        .body("customer.name", equalTo("Example Ltd"))
                        .body("placements", hasSize(2))
                        .body("placements[1].movement", equalTo("ENTERED"))
                        .body("receipt.decisionId", notNullValue())
                        .extract()
                        .header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .body("customer", equalTo("kept"))
                .body("given.events", hasSize(4))
                .body("given.events[0].amount", notNullValue())
                .body("answer.placements", hasSize(2))
                .body("outcomes", empty());
        given().post(location + "/replay")
                .then()
                .statusCode(200)
                .body("differences", empty())
                .body("identical", is(true));
    }

    private static ValidatableResponse evaluate(String customer, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/customers/{id}/evaluations", customer)
                .then()
                .log()
                .ifValidationFails();
    }
}
