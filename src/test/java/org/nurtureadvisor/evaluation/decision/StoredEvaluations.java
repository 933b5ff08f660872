package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import io.restassured.response.ValidatableResponse;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Evaluations of stored customers, as a CRM asks for them. */
final class StoredEvaluations {

    private StoredEvaluations() {}

    /**
     * A CRM that records complaints tells of a customer.
     *
     * @param name null for none
     */
    static void customer(String id, String name) {
        given().contentType("application/json")
                .body("{\"name\": %s, \"recorded\": [\"complaint\"]}".formatted(quoted(name)))
                .put("/v1/customers/{id}", id)
                .then()
                .statusCode(201);
    }

    private static String quoted(String text) {
        return text == null ? "null" : "\"" + text + "\"";
    }

    /** It tells of purchases, one on each day. */
    static void purchases(String customer, String... days) {
        String events =
                Stream.of(days)
                        .map(
                                day ->
                                        """
                                        {"id": "p-%1$s", "type": "purchase", "at": "%1$sT10:00:00Z",
                                         "amount": 100.50, "currency": "EUR"}"""
                                                .formatted(day))
                        .collect(Collectors.joining(",", "[", "]"));
        given().contentType("application/json")
                .body(events)
                .post("/v1/customers/{id}/events", customer)
                .then()
                .statusCode(200);
    }

    /** The person asks to be forgotten. */
    static ValidatableResponse erase(String customer) {
        String tag = given().get("/v1/customers/{id}", customer).header("ETag");
        return given().header("If-Match", tag)
                .delete("/v1/customers/{id}", customer)
                .then()
                .statusCode(200);
    }

    /** A request for the client strata, as of midnight. */
    static String strata(String day) {
        return "{\"asOf\": \"%sT00:00:00Z\", \"models\": [\"client-strata\"]}".formatted(day);
    }

    /** Where the decision of an answer is, below the host. */
    static String location(ValidatableResponse answer) {
        String id = answer.statusCode(201).extract().path("receipt.decisionId");
        answer.header("Location", "/v1/decisions/" + id);
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
