package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;

/** Advice that was dismissed or done, as a client sends it back. */
@QuarkusTest
class SettledAdviceTest {

    private static final String REQUEST =
            """
            {"asOf": "2026-11-21T00:00:00Z", "models": ["client-strata"],
             "facts": {"purchases": {"last12Months": 7, "regularity": 0.71, "daysSinceLast": 12, "silence": 0.4},
                       "generosity": {"daysSinceLastLagniappe": %d}, "consent": {"marketing": true}},
             "settled": [%s]}""";

    private static ValidatableResponse evaluate(int days, String settled) {
        return given().contentType("application/json")
                .body(REQUEST.formatted(days, settled))
                .post("/v1/evaluations")
                .then();
    }

    private static String settled(int days, String until, String facts) {
        var advice = evaluate(days, "").extract().jsonPath();
        return """
               {"code": "%s", "topic": "%s", "rule": "%s", "how": "DONE", "until": "%s", "facts": "%s"}"""
                .formatted(
                        advice.getString("advice[0].code"),
                        advice.getString("advice[0].topic"),
                        advice.getString("advice[0].rule"),
                        until,
                        facts == null ? advice.getString("advice[0].facts") : facts);
    }

    @Test
    void isNotGivenAgainWhileDaysPass() {
        String best = evaluate(120, "").extract().path("advice[0].code");

        evaluate(121, settled(120, "2026-11-22", null))
                .statusCode(200)
                .body("advice.code", not(hasItem(best)))
                .body(
                        "heldBack.find { it.code == '%s' }.because".formatted(best),
                        containsString("Done; not again before 2026-11-22"));
    }

    @Test
    void isToldAsAnObject() {
        evaluate(120, "5")
                .statusCode(400)
                .body("errors.pointer", contains("/settled/0"))
                .body("errors.code", contains("WRONG_TYPE"));
    }

    @Test
    void isGivenAgainOnItsDay() {
        String best = evaluate(120, "").extract().path("advice[0].code");

        evaluate(120, settled(120, "2026-11-21", null)).body("advice[0].code", equalTo(best));
    }

    @Test
    void isGivenAgainWhenTheFactsBehindItAreOthers() {
        String best = evaluate(120, "").extract().path("advice[0].code");

        evaluate(120, settled(120, "2026-12-21", "0123456789abcdef"))
                .body("advice[0].code", equalTo(best));
    }

    @Test
    void saysWhatIsWrongWithIt() {
        evaluate(120, "{\"code\": \"a\"}")
                .statusCode(400)
                .body("errors.pointer", hasItem("/settled/0/until"));
    }
}
