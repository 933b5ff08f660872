package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.evaluation.EvaluationResponse.PlacementResponse;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Movement;

import java.nio.charset.StandardCharsets;
import java.util.SortedMap;
import java.util.TreeMap;

/** Moves that the policy of a model refuses are said with their reason. */
@QuarkusTest
class RefusedMoveTest {

    private static final String SEVEN_LEVELS = "placements.find { it.model == 'seven-levels' }";

    @Inject EvaluationService service;

    @Test
    void aStageIsHeldForItsDaysBeforeAHigherOneAndTheDayOfTheMoveIsTold() {
        answeredNeed("2026-12-01T00:00:00Z", "en")
                .body(SEVEN_LEVELS + ".stage", equalTo("ENCOUNTER"))
                .body(SEVEN_LEVELS + ".warnings.code", contains("MOVE_REFUSED"))
                .body(
                        SEVEN_LEVELS + ".warnings.detail",
                        contains(
                                "By the facts the client is at 'Exchange of facts', but a stage is held for"
                                        + " 30 days before a higher one: possible from 2026-12-02 on"))
                .body(SEVEN_LEVELS + ".next.stage", equalTo("FACTS"))
                .body(SEVEN_LEVELS + ".next.reachable", is(false))
                .body(SEVEN_LEVELS + ".next.possibleFrom", equalTo("2026-12-02"));
    }

    @Test
    void germanTellsTheDayToo() {
        answeredNeed("2026-12-01T00:00:00Z", "de")
                .body(
                        SEVEN_LEVELS + ".warnings.detail",
                        contains(
                                "Nach den Tatsachen steht der Kunde bei 'Austausch von Tatsachen', doch vor"
                                        + " einer höheren Stufe liegen 30 Tage auf der jetzigen: möglich ab"
                                        + " 2026-12-02"));
    }

    @Test
    void onThatDayTheMoveIsMade() {
        answeredNeed("2026-12-02T00:00:00Z", "en")
                .body(SEVEN_LEVELS + ".stage", equalTo("FACTS"))
                .body(SEVEN_LEVELS + ".movement", equalTo("ADVANCED"))
                .body(SEVEN_LEVELS + ".warnings", empty())
                .body(SEVEN_LEVELS + ".next.possibleFrom", nullValue());
    }

    @Test
    void forwardOnlyNoStageIsLost() {
        EvaluationRequest request =
                EvaluationRequest.read(
                        """
                        {"asOf": "2026-11-21T00:00:00Z", "models": ["client-strata"],
                         "facts": {"purchases": {"last12Months": 1}},
                         "previous": {"client-strata": {"stage": "REPEAT", "since": "2026-02-01T00:00:00Z"}}}"""
                                .getBytes(StandardCharsets.UTF_8),
                        forwardOnly());

        PlacementResponse strata =
                service.evaluate(request, Manner.english(Explain.SUMMARY), forwardOnly())
                        .placements()
                        .get(1);

        assertThat(strata.stage()).isEqualTo("REPEAT");
        assertThat(strata.movement()).isEqualTo(Movement.HELD);
        assertThat(strata.warnings())
                .containsExactly(
                        Finding.ofRule(
                                null,
                                "MOVE_REFUSED",
                                "By the facts the client is at 'Commodity', but in this model no stage is lost again"));
        assertThat(strata.next().possibleFrom()).isNull();
    }

    private static ValidatableResponse answeredNeed(String asOf, String language) {
        return given().contentType("application/json")
                .header("Accept-Language", language)
                .body(
                        """
                        {"asOf": "%s",
                         "facts": {"exchange": {"needsRecorded": 1}, "generosity": {"suggestionsMade": 1}},
                         "previous": {"seven-levels": {"stage": "ENCOUNTER", "since": "2026-11-01T10:00:00Z"}}}"""
                                .formatted(asOf))
                .post("/v1/evaluations")
                .then()
                .statusCode(200);
    }

    /** The client strata and what they ask about, in which nobody goes back. */
    private static CompiledRelease forwardOnly() {
        SortedMap<String, String> files =
                new TreeMap<>(
                        ShippedRules.replacing(
                                "client-strata/model.yaml",
                                "kind: strata",
                                "kind: strata\npolicy: { moves: forward-only }"));
        files.keySet()
                .removeIf(
                        path ->
                                !path.matches(
                                        "(words|intimacy-\\w+|trust-ladder|client-strata)/.*"));
        return ReleaseReader.read(new RuleFiles(files));
    }
}
