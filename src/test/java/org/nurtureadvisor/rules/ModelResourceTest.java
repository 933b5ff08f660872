package org.nurtureadvisor.rules;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.junit.QuarkusTest;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rule book, read from the rules in force. */
@QuarkusTest
class ModelResourceTest {

    @Test
    void listsTheModelsAndNamesTheRelease() {
        given().get("/v1/models")
                .then()
                .statusCode(200)
                .body("release", matchesPattern("sha256:[0-9a-f]{64}"))
                .body("models.id", hasItem("trust-ladder"))
                .body(
                        "models.find { it.id == 'trust-ladder' }.stages",
                        contains("LAGNIAPPE", "SUGGESTED", "REQUESTED", "EXPECTED"));
    }

    @Test
    void tellsTheCriteriaOfEachStageInWords() {
        given().get("/v1/models/client-strata")
                .then()
                .statusCode(200)
                .body("id", equalTo("client-strata"))
                .body("kind", equalTo("STRATA"))
                .body("stages.rules", everyItem(not(empty())))
                .body("stages.find { it.code == 'REPEAT' }.rules[0].criteria", not(empty()))
                .body("advice.rule", hasItem("STR-140"));
    }

    @Test
    void whatSpeaksForATypeSaysHowMuch() {
        given().get("/v1/models/relationship-types")
                .then()
                .body("stages.rules.flatten().points", everyItem(greaterThan(0)));
        given().get("/v1/models/client-strata")
                .then()
                .body("stages.rules.flatten()", everyItem(not(hasKey("points"))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/models", "/v1/models/client-strata"})
    void isNotSentAgainUntilTheRulesChange(String path) {
        String tag = given().get(path).then().statusCode(200).extract().header("ETag");

        given().header("If-None-Match", tag).get(path).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "W/" + tag).get(path).then().statusCode(304);
        given().header("If-None-Match", "\"another\"").get(path).then().statusCode(200);
        given().head(path).then().statusCode(200).header("ETag", tag);
    }

    @Test
    void readinessNamesTheReleaseInForce() {
        String release = given().get("/v1/models").path("release");

        given().get("/q/health/ready")
                .then()
                .body("checks.find { it.name == 'rules' }.status", equalTo("UP"))
                .body("checks.find { it.name == 'rules' }.data.release", equalTo(release));
    }

    @Test
    void ofAModelThatThereIsNotItSaysWhichWasProbablyMeant() {
        given().get("/v1/models/client-stratum")
                .then()
                .statusCode(404)
                .body("code", equalTo("MODEL_NOT_FOUND"))
                .body("errors[0].didYouMean", equalTo("client-strata"));
    }
}
