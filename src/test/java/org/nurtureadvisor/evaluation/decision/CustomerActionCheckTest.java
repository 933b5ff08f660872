package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.customer;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.evaluate;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.location;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.purchases;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import java.util.Map;

/** Whether what somebody is about to do with a stored customer comes too early. */
@QuarkusTest
class CustomerActionCheckTest {

    private static final String REFERRAL =
            """
            {"asOf": "2025-07-01T00:00:00Z", "action": "ASK_FOR_REFERRAL"}""";

    @Inject Tables tables;

    @Test
    void isAnsweredAsIfAllThatIsStoredHadBeenSent() {
        tables.run("delete from acceptance");
        customer("checked", "Example Ltd");
        purchases("checked", "2025-04-10", "2025-05-10", "2025-06-10");

        Map<String, Object> sent =
                given().contentType("application/json")
                        .body(
                                """
                                {"asOf": "2025-07-01T00:00:00Z", "action": "ASK_FOR_REFERRAL",
                                 "customer": {"id": "checked", "name": "Example Ltd"},
                                 "facts": {"profile": {"name": "Example Ltd"}},
                                 "recorded": ["complaint"],
                                 "events": [
                                   {"id": "1", "type": "purchase", "at": "2025-04-10T10:00:00Z", "amount": 100.5, "currency": "EUR"},
                                   {"id": "2", "type": "purchase", "at": "2025-05-10T10:00:00Z", "amount": 100.5, "currency": "EUR"},
                                   {"id": "3", "type": "purchase", "at": "2025-06-10T10:00:00Z", "amount": 100.5, "currency": "EUR"}]}""")
                        .post("/v1/action-checks")
                        .then()
                        .statusCode(200)
                        .body("verdict", equalTo("STOP"))
                        .extract()
                        .path("");

        check("checked", REFERRAL).body("", equalTo(sent));
    }

    @Test
    void proposesNothingThatWasDoneLately() {
        customer("helped", null);
        purchases("helped", "2025-06-10");
        String decision = location(evaluate("helped", "{\"asOf\": \"2025-07-01T00:00:00Z\"}"));
        String best = check("helped", REFERRAL).extract().path("advice[0].code");

        given().contentType("application/json")
                .body(
                        """
                        {"code": "%s", "kind": "DONE", "at": "2025-07-01T00:00:00Z"}"""
                                .formatted(best))
                .post(decision + "/outcomes")
                .then()
                .statusCode(201);

        check("helped", REFERRAL).body("advice.code", not(hasItem(best)));
    }

    @Test
    void factsOfTheRequestGoBeforeStoredOnes() {
        customer("unasked", null);

        check("unasked", REFERRAL).body("reasons.rule", not(hasItem("GRD-010")));
        check(
                        "unasked",
                        """
                        {"action": "SEND_NEWSLETTER", "facts": {"consent": {"marketing": false}}}""")
                .body("verdict", equalTo("STOP"))
                .body("reasons.rule", hasItem("GRD-010"));
    }

    @Test
    void leavesNoTraceAndLooksAtAnyInstant() {
        customer("traceless", null);
        check("traceless", REFERRAL);
        given().get("/v1/customers/traceless/decisions").then().body("decisions", empty());
        given().get("/v1/customers/traceless/placements").then().body("placements", empty());

        evaluate("traceless", "{\"asOf\": \"2025-08-01T00:00:00Z\"}").statusCode(201);

        check("traceless", REFERRAL).body("asOf", equalTo("2025-07-01T00:00:00Z"));
    }

    @Test
    void speaksTheLanguageThatIsAskedFor() {
        customer("german", null);
        purchases("german", "2025-06-10");

        given().contentType("application/json")
                .header("Accept-Language", "de")
                .body(REFERRAL)
                .post("/v1/customers/german/action-checks")
                .then()
                .statusCode(200)
                .header("Content-Language", "de")
                .body("advice.owner", hasItem("Kundenbetreuung"));
    }

    @Test
    void refusesAllThatIsWrongAtOnce() {
        given().contentType("application/json")
                .body("{\"asof\": \"2025-07-01\", \"facts\": {\"purchases\": {\"count\": -1}}}")
                .post("/v1/customers/anybody/action-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.pointer", hasItems("/action", "/asof", "/facts/purchases/count"))
                .body("errors.find { it.pointer == '/asof' }.didYouMean", equalTo("asOf"));
    }

    @Test
    void warnsOfWhatThereIsNoWordFor() {
        customer("misspelt", null);

        check(
                        "misspelt",
                        """
                        {"action": "SEND_NEWSLETTER", "chanel": "EMAIL", "facts": {"purchase": {}}}""")
                .body("warnings.pointer", hasItems("/chanel", "/facts/purchase"))
                .body("warnings.didYouMean", hasItems("channel", "purchases"));
    }

    @Test
    void refusesWhatThereIsNoWordForWhereThatIsPreferred() {
        given().contentType("application/json")
                .header("Prefer", "handling=strict")
                .body(
                        """
                        {"action": "SEND_NEWSLETTER", "chanel": "EMAIL", "facts": {"purchase": {}}}""")
                .post("/v1/customers/anybody/action-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"))
                .body("errors.didYouMean", contains("channel", "purchases"));
    }

    @Test
    void refusesACustomerWhoIsNotKnown() {
        given().contentType("application/json")
                .body(REFERRAL)
                .post("/v1/customers/nobody/action-checks")
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_NOT_FOUND"))
                .body("detail", startsWith("There is no customer"));
    }

    private static ValidatableResponse check(String customer, String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/customers/{id}/action-checks", customer)
                .then()
                .statusCode(200);
    }
}
