package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.nurtureadvisor.vocabulary.ActionKind;

import java.util.List;
import java.util.Objects;

/** Whether what somebody is about to do comes too early. */
@QuarkusTest
class ActionCheckResourceTest {

    private static final String COUNTED_ON =
            """
            "business": {"purchaseCycleDays": 30, "interactionsPerQuarter": 6},
            "facts": {
                "purchases": {"count": 20, "last12Months": 14, "regularity": 0.8, "daysSinceLast": 9, "shareAtDiscount": 0.0},
                "interactions": {"last90Days": 12, "begunByClientLast90Days": 5, "answerRate": 0.9},
                "exchange": {"needsRecorded": 4, "ourCommitments": 6, "ourCommitmentsKept": 6, "ourCommitmentsOverdue": 0},
                "generosity": {"lagniappesGiven": 3, "lagniappesAnswered": 2, "daysSinceLastLagniappe": 40,
                               "suggestionsMade": 4, "suggestionsTakenUp": 3, "requestsReceived": 9,
                               "requestsReceivedLast12Months": 6, "requestsMet": 9, "requestsRecurring": 3, "openRequests": 0},
                "service": {"openComplaints": 0, "satisfaction": 9.5, "nps": 10},
                "partnership": {"sharedPlans": 2},
                "consent": {"marketing": true, "doNotContact": false, "contactsLast7Days": 0, "contactsLast30Days": 1}}
            """;

    @Test
    void stopsAReferralAskedOfAStrangerAndSaysWhatToDoInstead() {
        check("\"action\": \"ASK_FOR_REFERRAL\", \"facts\": {\"consent\": {\"marketing\": true}}")
                .body("verdict", equalTo("STOP"))
                .body("reasons.rule", not(empty()))
                .body("reasons.because", everyItem(notNullValue()))
                .body("advice.size()", lessThanOrEqualTo(3))
                .body("advice", not(empty()));
    }

    @Test
    void letsSomeoneWhoCountsOnUsBeAskedForAReferral() {
        check("\"action\": \"ASK_FOR_REFERRAL\", " + COUNTED_ON)
                .body("verdict", equalTo("GO"))
                .body("reasons", empty());
    }

    @Test
    void stopsWhatTheClientHasNotConsentedTo() {
        check(
                        """
                        "action": "SEND_NEWSLETTER", "facts": {"consent": {"marketing": false}}""")
                .body("verdict", equalTo("STOP"))
                .body("reasons.rule", hasItem("GRD-010"));
    }

    @Test
    void namesTheGravestReasonFirst() {
        List<String> verdicts =
                check(
                                """
                                "action": "OFFER_DISCOUNT",
                                "business": {"purchaseCycleDays": 30, "interactionsPerQuarter": 6},
                                "facts": {"purchases": {"count": 31, "last12Months": 12, "regularity": 0.82,
                                                        "daysSinceLast": 9, "shareAtDiscount": 0.0},
                                          "interactions": {"last90Days": 9, "begunByClientLast90Days": 4},
                                          "exchange": {"ourCommitmentsOverdue": 1},
                                          "service": {"openComplaints": 0, "satisfaction": 9},
                                          "consent": {"marketing": true}}""")
                        .extract()
                        .path("reasons.verdict");

        assertThat(verdicts).contains("STOP", "CAUTION");
        assertThat(verdicts).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @ParameterizedTest
    @EnumSource(ActionKind.class)
    void proposesNoContactWithAClientWhoAskedForNone(ActionKind action) {
        List<String> instead =
                check(
                                """
                                "action": "%s",
                                "business": {"purchaseCycleDays": 30},
                                "facts": {"purchases": {"count": 8, "last12Months": 1, "daysSinceLast": 200},
                                          "service": {"satisfaction": 6},
                                          "generosity": {"suggestionsMade": 3, "suggestionsTakenUp": 0},
                                          "consent": {"marketing": true, "doNotContact": true}}"""
                                        .formatted(action))
                        .body("verdict", not(equalTo("GO")))
                        .extract()
                        .path("reasons.instead");

        assertThat(String.join(". ", instead.stream().filter(Objects::nonNull).toList()))
                .doesNotContainIgnoringCase("telephone")
                .doesNotContainIgnoringCase("call")
                .doesNotContainIgnoringCase("ask ");
    }

    @Test
    void saysWhatToDoInsteadForTheGravestReasonAlone() {
        check(
                        """
                        "action": "RAISE_PRICES", "facts": {"service": {"satisfaction": 6}}""")
                .body("reasons.verdict", contains("STOP", "CAUTION"))
                .body("reasons[0].instead", notNullValue())
                .body("reasons[1].instead", nullValue());
    }

    @Test
    void refusesAnActionThereIsNoWordFor() {
        given().contentType("application/json")
                .body("{\"action\": \"ASK_FOR_REFERAL\", \"facts\": {}}")
                .post("/v1/action-checks")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors[0].pointer", equalTo("/action"))
                .body("errors[0].didYouMean", equalTo("ASK_FOR_REFERRAL"));
    }

    @Test
    void refusesACheckOfNothingTogetherWithEverythingElseThatIsWrong() {
        given().contentType("application/json")
                .body("{\"facts\": {\"purchases\": {\"count\": -1}}}")
                .post("/v1/action-checks")
                .then()
                .statusCode(400)
                .body("errors.pointer", hasItems("/action", "/facts/purchases/count"));
    }

    private static ValidatableResponse check(String request) {
        return given().contentType("application/json")
                .body("{\"asOf\": \"2026-11-21T00:00:00Z\", " + request + "}")
                .post("/v1/action-checks")
                .then()
                .statusCode(200);
    }
}
