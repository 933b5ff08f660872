package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.endsWith;

import io.restassured.response.ValidatableResponse;

/** Evaluations of stored customers, as a CRM asks for them. */
final class StoredEvaluations {

    private StoredEvaluations() {}

    /** A request for the client strata, as of midnight. */
    static String strata(String day) {
        return "{\"asOf\": \"%sT00:00:00Z\", \"models\": [\"client-strata\"]}".formatted(day);
    }

    /** Where the decision of an answer is, below the host. */
    static String location(ValidatableResponse answer) {
        String id = answer.statusCode(201).extract().path("receipt.decisionId");
        answer.header("Location", endsWith("/v1/decisions/" + id));
        return "/v1/decisions/" + id;
    }

    static ValidatableResponse evaluate(String customer, String body) {
        return evaluate(customer, body, "summary");
    }

    static ValidatableResponse evaluate(String customer, String body, String explain) {
        return given().contentType("application/json")
                .queryParam("explain", explain)
                .body(body)
                .post("/v1/customers/{id}/evaluations", customer)
                .then();
    }
}
