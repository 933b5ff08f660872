package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.customer;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.erase;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.evaluate;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.location;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.purchases;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.strata;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.evaluation.Acceptances;
import org.nurtureadvisor.testsupport.Meanwhile;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What becomes of advice, and what follows from that. */
@QuarkusTest
class OutcomeTest {

    private static final String AS_OF = "2025-07-01";

    @Inject Tables tables;
    @Inject Database database;

    private String location;
    private String code;
    private LocalDate dueBy;

    /** Evaluates a new customer; the best advice is what the test is about. */
    private void advise(String customer) {
        customer(customer, null);
        purchases(customer, "2025-04-10", "2025-05-10", "2025-06-10");
        ValidatableResponse answer = evaluate(customer, strata(AS_OF)).statusCode(201);
        JsonPath json = answer.extract().jsonPath();
        location = location(answer);
        code = json.getString("advice[0].code");
        dueBy = LocalDate.parse(json.getString("advice[0].dueBy"));
    }

    private ValidatableResponse tell(String kind, String more) {
        return given().contentType("application/json")
                .body("{\"code\": \"%s\", \"kind\": \"%s\"%s}".formatted(code, kind, more))
                .post(location + "/outcomes")
                .then();
    }

    @Test
    void adviceThatWasDismissedComesAgainWhenItsTimeHasPassed() {
        advise("dismisser");
        tell("DISMISSED", ", \"at\": \"2025-07-01T09:00:00Z\"")
                .statusCode(201)
                .body("until", equalTo(dueBy.toString()));

        evaluate("dismisser", strata("2025-07-02"))
                .body("advice.code", not(hasItem(code)))
                .body(
                        "heldBack.find { it.code == '%s' }.guardrail".formatted(code),
                        equalTo("SETTLED"))
                .body(
                        "heldBack.find { it.code == '%s' }.because".formatted(code),
                        containsString(dueBy.toString()));
        evaluate("dismisser", strata(dueBy.toString())).body("advice.code", hasItem(code));
    }

    @Test
    void adviceThatWasDueAtOnceDoesNotComeAgainOnTheDayOnWhichItWasDone() {
        String facts =
                """
                {"asOf": "2025-07-01T%s:00:00Z", "models": ["relationship-types"],
                 "facts": {"profile": {"milestonesKnown": 1, "preferencesKnown": 2, "daysToNextMilestone": 3},
                           "consent": {"marketing": true}}}""";
        customer("birthday", null);
        location = location(evaluate("birthday", facts.formatted("08")));
        code = "remind-who-serves-them";

        tell("DONE", ", \"at\": \"2025-07-01T09:00:00Z\"")
                .statusCode(201)
                .body("until", equalTo("2025-07-02"));

        evaluate("birthday", facts.formatted("10")).body("advice.code", not(hasItem(code)));
    }

    @Test
    void openAdviceIsWhatWasNotActedOnAndIsNotPast() {
        advise("open");

        open("open", AS_OF).body("advice.advice.code", hasItem(code));
        tell("SHOWN", "");
        open("open", AS_OF).body("advice.advice.code", hasItem(code));
        open("open", dueBy.plusDays(1).toString()).body("advice.advice.code", not(hasItem(code)));
        tell("ACCEPTED", ", \"at\": \"2025-07-01T09:00:00Z\"");
        open("open", AS_OF).body("advice.advice.code", not(hasItem(code)));

        evaluate("open", strata("2025-07-02")).body("advice.code", hasItem(code));
        open("open", "2025-07-02").body("advice.advice.code", not(hasItem(code)));
    }

    /** Two models ask for the same, each in its own words. */
    @Test
    void onceSomethingWasDoneAboutATopicWhatElseWasAdvisedOnItIsNotOpen() {
        customer("asked", null);
        purchases("asked", "2025-04-10", "2025-05-10", "2025-06-10");
        String topic = "advice.advice.topic";
        ValidatableResponse first =
                evaluate(
                        "asked",
                        "{\"asOf\": \"2025-07-01T00:00:00Z\", \"models\": [\"trust-trial\"]}");
        location = location(first);
        code = first.extract().path("advice.find { it.topic == 'follow-up-purchase' }.code");
        evaluate("asked", strata("2025-07-02")).body("advice.code", not(hasItem(code)));
        open("asked", "2025-07-02").body(topic, hasItem("follow-up-purchase"));

        tell("DONE", ", \"at\": \"2025-07-03T00:00:00Z\"").statusCode(201);

        open("asked", "2025-07-02").body(topic, not(hasItem("follow-up-purchase")));
    }

    private static ValidatableResponse open(String customer, String day) {
        return given().get("/v1/customers/%s/advice?asOf=%sT00:00:00Z".formatted(customer, day))
                .then()
                .statusCode(200);
    }

    @Test
    void howAdviceWasTakenIsKnownOnlyWhereTheRankingIsToLearn() {
        tables.run(
                "insert into acceptance values ('known', 'client-strata', 'REPEAT', 9, 0) on conflict do nothing");

        assertThat(new AcceptanceRepository(database, () -> true).known())
                .isNotSameAs(Acceptances.NONE);
        assertThat(new AcceptanceRepository(database, () -> false).known())
                .isSameAs(Acceptances.NONE);
    }

    @Test
    void theSameToldAgainIsKnown() {
        advise("teller");
        tell("DONE", ", \"at\": \"2025-07-03T00:00:00Z\", \"effect\": \"bought again\"")
                .statusCode(201);

        tell("DONE", "").statusCode(200).body("effect", equalTo("bought again"));
        tell("DONE", ", \"effect\": \"did not buy\"")
                .statusCode(409)
                .body("code", equalTo("OUTCOME_CONFLICT"));
        assertThat(tables.count("outcome", "teller")).isEqualTo(1);
        given().get(location).then().body("outcomes[0].effect", equalTo("bought again"));
    }

    @Test
    void aKeyIsKnownEvenIfTheOutcomeWasKnownBefore() {
        advise("keyed-teller");
        tell("DONE", "").statusCode(201);

        tellUnder("told-again", "DONE").statusCode(200);
        tellUnder("told-again", "DONE").statusCode(200);
        tellUnder("told-again", "SHOWN")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
    }

    @Test
    void theSameToldAgainUnderItsKeyHasTheSameAnswer() {
        advise("keyed-once");

        tellUnder("told-once", "DONE").statusCode(201);
        tellUnder("told-once", "DONE").statusCode(201);
    }

    private ValidatableResponse tellUnder(String key, String kind) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body("{\"code\": \"%s\", \"kind\": \"%s\"}".formatted(code, kind))
                .post(location + "/outcomes")
                .then();
    }

    /** PostgreSQL keeps microseconds, and many clients tell more. */
    @Test
    void anOutcomeToldAgainToTheNanosecondIsKnown() {
        advise("exact");
        String at = ", \"at\": \"2025-07-03T00:00:00.123456789Z\"";
        tell("DONE", at).statusCode(201).body("at", equalTo("2025-07-03T00:00:00.123456Z"));

        tell("DONE", at).statusCode(200).body("at", equalTo("2025-07-03T00:00:00.123456Z"));
    }

    @Test
    void anOutcomeIsAboutAdviceThatWasGivenAndComesAfterIt() {
        advise("wrong-outcome");

        tell("DONE", ", \"at\": \"2025-06-30T00:00:00Z\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"));
        code = code + "s";
        tell("DONE", "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/code"))
                .body("errors[0].didYouMean", equalTo(code.substring(0, code.length() - 1)));
        tell("DONE_SO", "").statusCode(400).body("errors[0].pointer", equalTo("/kind"));
    }

    @Test
    void whereNobodySaysWhenNowComesAfterTheAdviceToo() {
        customer("early", null);
        ValidatableResponse answer =
                evaluate("early", strata(LocalDate.now(ZoneOffset.UTC).plusDays(2).toString()));
        location = location(answer);
        code = answer.extract().path("advice[0].code");

        tell("DONE", "")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"))
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
    }

    @Test
    void anOutcomeIsNotOfAYearToCome() {
        advise("far-outcome");

        tell("DONE", ", \"at\": \"2999-11-29T00:00:00Z\"")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/at"))
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));
    }

    /** Who tells waits for the one who erases, and both wait for the test. */
    @Test
    void whatIsToldWhileSomebodyIsErasedIsNotKept() {
        advise("leaver");
        List<CompletableFuture<ValidatableResponse>> answers = new ArrayList<>();

        tables.whileHoldingCustomers(
                "leaver",
                () -> {
                    answers.add(Meanwhile.ask(() -> erase("leaver")));
                    await().until(tables::waiting, equalTo(1));
                    answers.add(Meanwhile.ask(() -> tell("DONE", "")));
                    await().until(tables::waiting, equalTo(2));
                });

        answers.get(0).join().body("erased.outcomes", equalTo(0));
        answers.get(1).join().statusCode(410).body("code", equalTo("DECISION_ERASED"));
        assertThat(tables.count("outcome", "leaver")).isZero();
    }

    @Test
    void adviceThatIsTakenUpComesToStandHigherAndReplayIsStillIdentical() {
        advise("before");
        String before = location;
        double score = score();
        int taken = taken();
        for (int i = 0; i < 5; i++) {
            advise("taker-" + i);
            tell("ACCEPTED", "").statusCode(201);
            tell("DONE", "").statusCode(201);
        }

        advise("after");
        assertThat(taken()).isEqualTo(taken + 5);
        assertThat(score()).isGreaterThan(score);
        for (String decision : new String[] {before, location}) {
            given().post(decision + "/replay").then().body("identical", equalTo(true));
        }
    }

    private double score() {
        return given().get(location)
                .jsonPath()
                .getDouble("answer.advice.find { it.code == '%s' }.score".formatted(code));
    }

    /** As the decision has it, which learns from other tests, too. */
    private int taken() {
        Integer taken =
                given().get(location)
                        .path("given.acceptance.find { it.code == '%s' }?.taken".formatted(code));
        return taken == null ? 0 : taken;
    }
}
