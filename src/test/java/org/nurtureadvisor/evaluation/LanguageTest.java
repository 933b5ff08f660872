package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** In which language answers are given. */
@QuarkusTest
class LanguageTest {

    private static final String REPEAT =
            """
            {"asOf": "2026-11-21T00:00:00Z", "models": ["client-strata"],
             "business": {"purchaseCycleDays": 30, "interactionsPerQuarter": 6},
             "facts": {"purchases": {"last12Months": 7, "regularity": 0.71, "daysSinceLast": 12, "shareAtDiscount": 0.1},
                       "interactions": {"last90Days": 9, "begunByClientLast90Days": 2},
                       "service": {"openComplaints": 0},
                       "generosity": {"daysSinceLastLagniappe": 120},
                       "consent": {"marketing": true}}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-                          | en",
                "*                          | en",
                "de                         | de",
                "de-AT,de;q=0.9,en;q=0.5    | de",
                "fr-CH, fr;q=0.9, de;q=0.5  | de",
                "en-GB, de;q=0.9            | en",
                "de;q=0.2, en;q=0.7         | en",
                "de;q=0                     | en",
                "en;q=0, de;q=0.1           | de",
                "fr                         | en"
            })
    void isTheBestLikedThatIsSpoken(String acceptLanguage, String language) {
        evaluate(acceptLanguage)
                .header("Content-Language", language)
                .header("Vary", equalTo("Accept-Language"));
    }

    @Test
    void germanIsSpokenInPlacementsCriteriaAndAdviceAndValuesStandInTheirPlaces() {
        evaluate("de")
                .body(
                        "placements.find { it.model == 'client-strata' }.title",
                        equalTo("Wiederkäufer"))
                .body(
                        "advice.find { it.rule == 'STR-140' }.because",
                        equalTo("Tage ohne etwas Unerwartetes: 120"))
                .body("advice.owner", hasItem("Kundenbetreuung"));
    }

    @Test
    void germanIsSpokenInWarningsToo() {
        given().contentType("application/json")
                .header("Accept-Language", "de")
                .body(
                        "{\"facts\": {}, \"business\": {\"purchaseCycleDays\": 45.5}, \"assumed\": [\"purchaseCycleDays\"]}")
                .post("/v1/evaluations")
                .then()
                .statusCode(200)
                .body(
                        "warnings.detail",
                        contains(
                                "Was üblich ist, wurde nicht gesagt und wird angenommen: 45,5 Tage"
                                        + " zwischen den Käufen eines Kunden.",
                                "Was üblich ist, wurde nicht gesagt und wird angenommen: 6 Kontakte mit"
                                        + " einem Kunden in 90 Tagen."));
    }

    @Test
    void codesAndFactsAreTheSameInEveryLanguage() {
        for (String path : new String[] {"advice.code", "placements.stage", "receipt.facts"}) {
            Object english = evaluate("en").extract().path(path);

            evaluate("de").body(path, equalTo(english));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"de;q=2", "de;q=", ";"})
    void aHeaderThatCannotBeReadIsNamed(String acceptLanguage) {
        given().header("Accept-Language", acceptLanguage)
                .get("/v1/models")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("detail", startsWith("Accept-Language reads"));
    }

    private static ValidatableResponse evaluate(String acceptLanguage) {
        var request = given().contentType("application/json").body(REPEAT);
        if (acceptLanguage != null) {
            request = request.header("Accept-Language", acceptLanguage);
        }
        return request.post("/v1/evaluations").then().statusCode(200);
    }
}
