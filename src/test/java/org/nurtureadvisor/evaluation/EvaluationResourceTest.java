package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What an answer says, beside where the rules place a customer. */
@QuarkusTest
class EvaluationResourceTest {

    private static final String REPEAT =
            """
            "business": {"purchaseCycleDays": 30, "interactionsPerQuarter": 6},
            "facts": {"purchases": {"last12Months": 7, "regularity": 0.71, "daysSinceLast": 12, "shareAtDiscount": 0.1},
                      "interactions": {"last90Days": 9, "begunByClientLast90Days": 2}}
            """;

    private static final String TYPES = "placements.find { it.model == 'relationship-types' }";

    @Test
    void theSameRequestHasTheSameAnswerToTheByte() {
        String request =
                """
                {"asOf": "2026-11-21T00:00:00Z", %s,
                 "events": [{"id": "1", "type": "purchase", "at": "2026-11-09T10:15:00Z"}]}"""
                        .formatted(REPEAT);

        assertThat(post(request).extract().asByteArray())
                .isEqualTo(post(request).extract().asByteArray());
    }

    @Test
    void asOfIsNowWhereTheRequestDoesNotSay() {
        Instant asOf = Instant.parse(post("{\"facts\": {}}").extract().path("asOf"));

        assertThat(asOf).isBetween(Instant.now().minus(Duration.ofMinutes(5)), Instant.now());
    }

    @Test
    void theTrustLadderIsAlwaysPlacedAndFirst() {
        post("{\"models\": [\"client-strata\"], \"facts\": {}}")
                .body("placements.model", contains("trust-ladder", "client-strata"));
        post("{\"models\": [\"trust-ladder\"], \"facts\": {}}")
                .body("placements.model", contains("trust-ladder"));
    }

    @Test
    void adviceMarksTheCriticalMoments() {
        String asked =
                """
                {"asOf": "2026-11-21T00:00:00Z", "models": ["meet-know-trust-agree"], %s}""";
        String met = "\"facts\": {\"reach\": {\"visits\": 1}}";
        String agreed =
                """
                "facts": {"advocacy": {"referrals": 1}, "partnership": {"underContract": true}},
                "previous": {"meet-know-trust-agree":
                                {"stage": "TRUST", "since": "2026-02-01T00:00:00Z"}}""";

        post(asked.formatted(met))
                .body("advice.find { it.rule == 'MKT-110' }.moment", equalTo("INITIATION"));
        post(asked.formatted(agreed))
                .body("advice.find { it.rule == 'MKT-141' }.moment", equalTo("CULMINATION"))
                .body("advice.find { it.rule == 'MKT-140' }.moment", nullValue());
    }

    @ParameterizedTest
    @CsvSource({"COMMODITY, ADVANCED, 1", "REPEAT, HELD, 0", "LOYAL, SLIPPED, -1"})
    void movementIsTheDifferenceFromThePlacementBefore(
            String previous, String movement, int levels) {
        String since = movement.equals("HELD") ? "2026-02-01T00:00:00Z" : "2026-11-21T00:00:00Z";

        post("""
                        {"asOf": "2026-11-21T00:00:00Z", %s,
                         "previous": {"client-strata": {"stage": "%s", "since": "2026-02-01T00:00:00Z"}}}"""
                        .formatted(REPEAT, previous))
                .body("placements.find { it.model == 'client-strata' }.stage", equalTo("REPEAT"))
                .body("placements.find { it.model == 'client-strata' }.previous", equalTo(previous))
                .body("placements.find { it.model == 'client-strata' }.movement", equalTo(movement))
                .body("placements.find { it.model == 'client-strata' }.levels", equalTo(levels))
                .body("placements.find { it.model == 'client-strata' }.since", equalTo(since));
    }

    /** As an answer has it that could not place the client, and goes on with what was before. */
    @Test
    void theHighestStageIsRememberedWhereNoneWasKnownLastTime() {
        post("""
                        {"asOf": "2026-11-21T00:00:00Z", %s,
                         "previous": {"client-strata": {"stage": null, "highest": "LOYAL"}}}"""
                        .formatted(REPEAT))
                .body(
                        "placements.find { it.model == 'client-strata' }.movement",
                        equalTo("ENTERED"))
                .body("placements.find { it.model == 'client-strata' }.highest", equalTo("LOYAL"));
    }

    @Test
    void theRunnerUpOfTypesIsNamedWithItsScore() {
        typed(
                        """
                        "reach": {"eventsAttended": 2, "subscribed": true, "contentReadLast90Days": 2},
                        "generosity": {"suggestionsTakenUpLast12Months": 2}""")
                .body(TYPES + ".stage", equalTo("COMMUNITY"))
                .body(TYPES + ".runnerUp.stage", equalTo("VALUE_ADD"))
                .body(TYPES + ".runnerUp.title", equalTo("Value-adding"))
                .body(TYPES + ".runnerUp.score", equalTo(0.43f))
                .body(TYPES + ".warnings", empty());
        typed("\"reach\": {\"eventsAttended\": 2}")
                .body(TYPES + ".stage", equalTo("COMMUNITY"))
                .body(TYPES, not(hasKey("runnerUp")));
    }

    @Test
    void equallyStrongTypesAreToldFromAClearCase() {
        typed(
                        """
                        "reach": {"eventsAttended": 2},
                        "generosity": {"suggestionsTakenUpLast12Months": 2}""")
                .body(TYPES + ".stage", equalTo("COMMUNITY"))
                .body(TYPES + ".runnerUp.stage", equalTo("VALUE_ADD"))
                .body(TYPES + ".warnings.code", contains("TIED_TYPES"))
                .body(
                        TYPES + ".warnings.detail",
                        contains(
                                "As much speaks for each of Community-based, Value-adding; of equals the one"
                                        + " is named that comes first in the model"));
    }

    private static ValidatableResponse typed(String facts) {
        return post(
                """
                {"asOf": "2026-11-21T00:00:00Z", "models": ["relationship-types"], "facts": {%s}}"""
                        .formatted(facts));
    }

    @Test
    void aFirstPlacementIsEntered() {
        post("{%s}".formatted(REPEAT))
                .body(
                        "placements.find { it.model == 'client-strata' }.movement",
                        equalTo("ENTERED"))
                .body("placements.find { it.model == 'client-strata' }.previous", nullValue());
    }

    @Test
    void adviceThatAGuardrailHoldsBackIsListedWithTheReason() {
        ValidatableResponse answer =
                post(
                        """
                        {"facts": {"consent": {"doNotContact": true}, "generosity": {"lagniappesGiven": 0}}}""");

        answer.body("heldBack.guardrail", hasItem("GRD-020"))
                .body("heldBack.because", everyItem(notNullValue()));
        assertThat(answer.extract().jsonPath().<String>getList("advice.code"))
                .doesNotContainAnyElementsOf(
                        answer.extract().jsonPath().<String>getList("heldBack.code"));
    }

    @Test
    void aStatedFactOverridesTheEvents() {
        String events =
                "\"events\": [{\"id\": \"1\", \"type\": \"lagniappe\", \"at\": \"2026-11-01T00:00:00Z\"},"
                        + " {\"id\": \"2\", \"type\": \"lagniappe-answer\", \"at\": \"2026-11-02T00:00:00Z\"}]";

        post("{\"asOf\": \"2026-11-21T00:00:00Z\", %s}".formatted(events))
                .body("placements[0].stage", equalTo("SUGGESTED"));
        post("{\"asOf\": \"2026-11-21T00:00:00Z\", %s, \"facts\": {\"generosity\": {\"lagniappesAnswered\": 0}}}"
                        .formatted(events))
                .body("placements[0].stage", equalTo("LAGNIAPPE"));
    }

    @Test
    void whatTheSenderRecordsAndDidNotTellDidNotHappen() {
        String observed =
                "placements[0].next.criteria.find { it.fact == 'generosity.lagniappesAnswered' }";

        post("{\"events\": []}").body(observed + ".state", equalTo("UNKNOWN"));
        post("{\"events\": [], \"recorded\": [\"lagniappe\", \"lagniappe-answer\"]}")
                .body(observed + ".state", equalTo("UNMET"))
                .body(observed + ".observed", equalTo(0));
    }

    @Test
    void anExplanationIsAsFullAsAskedFor() {
        explained("none")
                .body("placements[0]", not(hasKey("criteria")))
                .body("placements[0]", not(hasKey("next")))
                .body("placements[0]", not(hasKey("slipsOn")));
        explained("summary")
                .body("placements[0]", hasKey("criteria"))
                .body("placements[0]", hasKey("next"))
                .body("placements[0]", hasKey("slipsOn"))
                .body("placements[0]", not(hasKey("stages")));
        explained("full")
                .body("placements[0].stages.stage", hasItem("EXPECTED"))
                .body("placements[0].stages[0]", hasKey("criteria"));
    }

    @Test
    void statedFactsDoNotAgeSoNothingIsSaidOfSlipping() {
        post("{%s}".formatted(REPEAT))
                .body("placements[1]", not(hasKey("slipsOn")))
                .body("placements[1]", not(hasKey("slipsTo")));
    }

    @Test
    void theReceiptNamesRulesFactsAndEngine() {
        post("{\"facts\": {}}")
                .body("receipt.decisionId", nullValue())
                .body("receipt.release", notNullValue())
                .body("receipt.facts", notNullValue())
                .body("receipt.engine", notNullValue());
    }

    @Test
    void givesNoMoreAdviceThanAskedForAndThatIsTheBest() {
        List<String> all = adviceRules("");

        assertThat(all).hasSizeGreaterThan(2);
        assertThat(adviceRules("?limit=2")).isEqualTo(all.subList(0, 2));
        assertThat(adviceRules("?limit=200")).isEqualTo(all);
    }

    private static List<String> adviceRules(String query) {
        return given().contentType("application/json")
                .body("{\"asOf\": \"2026-11-21T00:00:00Z\", %s}".formatted(REPEAT))
                .post("/v1/evaluations" + query)
                .then()
                .statusCode(200)
                .extract()
                .path("advice.rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "201", "many", "-1"})
    void aLimitOutOfRangeIsRefused(String limit) {
        given().contentType("application/json")
                .body("{\"facts\": {}}")
                .post("/v1/evaluations?limit=" + limit)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body(
                        "detail",
                        equalTo("'limit' lies between 1 and 200, and here is '" + limit + "'."));
    }

    private static ValidatableResponse explained(String explain) {
        return given().contentType("application/json")
                .body(
                        "{\"facts\": {}, \"events\": [{\"id\": \"1\", \"type\": \"visit\", \"at\": \"2026-11-01T00:00:00Z\"}]}")
                .post("/v1/evaluations?explain=" + explain)
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse post(String request) {
        return given().contentType("application/json")
                .body(request)
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
    }
}
