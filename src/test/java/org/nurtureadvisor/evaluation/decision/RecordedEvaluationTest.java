package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.customer;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.erase;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.evaluate;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.location;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.purchases;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.strata;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.testsupport.Meanwhile;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/** Evaluations of stored customers, and what is remembered of them. */
@QuarkusTest
class RecordedEvaluationTest {

    private static final String[] MONTHLY = {
        "2025-01-10", "2025-02-10", "2025-03-10", "2025-04-10", "2025-05-10", "2025-06-10"
    };

    @Inject Tables tables;
    @Inject DecisionRecorder recorder;
    @Inject ReleaseInForce releases;

    @Test
    void aDecisionIsAnsweredAndKept() {
        // What other tests told of advice counts for everybody.
        tables.run("delete from acceptance");
        customer("kept", "Example Ltd");
        purchases("kept", MONTHLY);

        String location =
                evaluate("kept", strata("2025-07-01"))
                        .statusCode(201)
                        .body("customer.name", equalTo("Example Ltd"))
                        .body("placements.model", contains("trust-ladder", "client-strata"))
                        .body("placements[1].movement", equalTo("ENTERED"))
                        .body("advice[0].scoreParts.acceptance", equalTo(1.0f))
                        .body("receipt.decisionId", notNullValue())
                        .extract()
                        .header("Location");

        given().get(location)
                .then()
                .statusCode(200)
                .body("customer", equalTo("kept"))
                .body("explain", equalTo("summary"))
                .body("given.events", hasSize(6))
                .body("given.assumed", hasSize(2))
                .body("answer.placements", hasSize(2))
                .body("outcomes", empty());
        given().get("/v1/customers/kept/decisions?limit=1")
                .then()
                .statusCode(200)
                .body("decisions", hasSize(1))
                .body("next", nullValue());
    }

    @Test
    void whatIsGivenIsARequestWithTheSameAnswer() {
        customer("by-hand", "Example Ltd");
        purchases("by-hand", MONTHLY);
        String location = location(evaluate("by-hand", strata("2025-07-01")));
        var decision = given().get(location).jsonPath();

        var again =
                given().contentType("application/json")
                        .body((Object) decision.getMap("given"))
                        .post("/v1/evaluations")
                        .then()
                        .statusCode(200)
                        .extract()
                        .jsonPath();

        for (String part : List.of("placements", "advice", "heldBack", "warnings")) {
            assertThat(again.getList(part)).isEqualTo(decision.getList("answer." + part));
        }
    }

    @Test
    void eachMoveIsRememberedWithItsReason() {
        customer("mover", null);
        purchases("mover", MONTHLY);
        evaluate("mover", strata("2025-06-20")).body("placements[1].movement", equalTo("ENTERED"));
        evaluate("mover", strata("2025-06-25")).body("placements[1].movement", equalTo("HELD"));
        evaluate("mover", strata("2026-01-20")).body("placements[1].movement", equalTo("SLIPPED"));
        purchases("mover", "2026-01-25", "2026-02-10", "2026-03-10", "2026-04-10");
        evaluate("mover", strata("2026-04-20"), "none")
                .body("placements[1].movement", equalTo("RECOVERED"))
                .body("placements[1].slipsOn", notNullValue())
                .body("placements[1].rules", not(empty()));

        var history = "history.findAll { it.model == 'client-strata' }";
        given().get("/v1/customers/mover/placements")
                .then()
                .statusCode(200)
                .body(
                        "placements.find { it.model == 'client-strata' }.movement",
                        equalTo("RECOVERED"))
                .body("placements.find { it.model == 'client-strata' }.days.DEFECTED", equalTo(90))
                .body(history + ".movement", contains("RECOVERED", "SLIPPED", "ENTERED"))
                .body(history + ".days", contains(0, 90, 214))
                .body(history + "[1].why.rules", not(empty()))
                .body(history + "[1].why.criteria.text", not(empty()))
                .body(history + "[1].why.lacking", not(empty()));
        String next =
                given().get("/v1/customers/mover/placements?limit=1")
                        .then()
                        .body("history", hasSize(1))
                        .header("Link", containsString("rel=\"next\""))
                        .extract()
                        .path("next");
        given().get("/v1/customers/mover/placements?limit=200&cursor=" + next)
                .then()
                .statusCode(200)
                .body("next", nullValue())
                .body("history", hasSize(tables.count("placement_move", "mover") - 1));
    }

    /** As after a stage was renamed. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ':',
            value = {
                "renamed: stage = 'ONCE'",
                "renamed-and-lost: stage = null, previous = 'ONCE'"
            })
    void aMoveLeadsFromTheStageThatWasKeptAlsoWhereTheRulesHaveItNoMore(
            String customer, String kept) {
        customer(customer, null);
        purchases(customer, MONTHLY);
        evaluate(customer, strata("2025-06-20"));
        tables.run("update placement set " + kept + " where customer_id = '" + customer + "'");

        evaluate(customer, strata("2025-06-25")).body("placements[1].movement", equalTo("ENTERED"));

        given().get("/v1/customers/{id}/placements", customer)
                .then()
                .body("placements.previous", everyItem(equalTo("ONCE")))
                .body(
                        "history.findAll { it.model == 'client-strata' }.from",
                        contains("ONCE", null));
    }

    /** As retention drops it, when the move is older than what is kept of decisions. */
    @Test
    void aMoveIsToldWithoutItsReasonOnceItsDecisionIsGone() {
        customer("aged", "Example Ltd");
        purchases("aged", MONTHLY);
        evaluate("aged", strata("2025-07-01"));
        tables.run("delete from decision where customer_id = 'aged'");

        given().get("/v1/customers/aged/placements")
                .then()
                .statusCode(200)
                .body("history", not(empty()))
                .body("history.why", everyItem(nullValue()));
        given().get("/v1/customers/aged/advice").then().statusCode(200).body("advice", empty());
    }

    @Test
    void aDryRunSpeaksTheLanguageThatIsAskedForAndADecisionEnglish() {
        customer("dry-german", null);
        purchases("dry-german", MONTHLY);

        inGerman("{\"asOf\": \"2025-07-01T00:00:00Z\", \"dryRun\": true}")
                .statusCode(200)
                .header("Content-Language", "de")
                .body("advice.owner", hasItem("Kundenbetreuung"));
        inGerman("{\"asOf\": \"2025-07-01T00:00:00Z\"}")
                .statusCode(201)
                .header("Content-Language", nullValue())
                .body("advice.owner", hasItem("account manager"));
    }

    private static ValidatableResponse inGerman(String body) {
        return given().contentType("application/json")
                .header("Accept-Language", "de")
                .body(body)
                .post("/v1/customers/dry-german/evaluations")
                .then();
    }

    @Test
    void aDryRunLeavesNoTrace() {
        customer("dry", null);
        purchases("dry", MONTHLY);
        evaluate("dry", strata("2025-07-01"));

        String given =
                """
                {"asOf": "2025-06-01T00:00:00Z", "dryRun": true,
                 "facts": {"purchases": {"shareAtDiscount": 0.9}}}""";
        evaluate("dry", given)
                .statusCode(200)
                .header("Location", nullValue())
                .body("receipt.decisionId", nullValue())
                .body("placements", hasSize(13))
                .body("placements.previous", everyItem(nullValue()));

        assertThat(tables.count("decision", "dry")).isEqualTo(1);
        assertThat(tables.count("placement", "dry")).isEqualTo(2);
    }

    @Test
    void historyIsWrittenInOrder() {
        customer("ordered", null);
        purchases("ordered", MONTHLY);
        evaluate("ordered", strata("2025-07-01")).statusCode(201);

        evaluate("ordered", strata("2025-06-30"))
                .statusCode(409)
                .body("code", equalTo("EVALUATION_OUT_OF_ORDER"))
                .body("detail", containsString("2025-07-01T00:00:00Z"))
                .body("detail", containsString("dryRun"));
        evaluate("ordered", strata("2025-07-01")).statusCode(201);
    }

    /** Else a mistyped year would leave no room for what is true. */
    @Test
    void nothingIsRecordedForAYearToCome() {
        customer("mistyped", null);

        evaluate("mistyped", "{\"asOf\": \"2999-01-01T00:00:00Z\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/asOf"))
                .body("errors.code", contains("OUT_OF_RANGE"));
        evaluate("mistyped", "{\"asOf\": \"2999-01-01T00:00:00Z\", \"dryRun\": true}")
                .statusCode(200);
        evaluate("mistyped", "{}").statusCode(201);
    }

    @Test
    void twoAtOnceGiveOneHistory() throws Exception {
        customer("twice", null);
        purchases("twice", MONTHLY);
        Callable<String> evaluation =
                () ->
                        evaluate("twice", strata("2025-07-01"))
                                .statusCode(201)
                                .extract()
                                .path("placements[1].movement");
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<String> movements =
                    both.invokeAll(List.of(evaluation, evaluation)).stream()
                            .map(RecordedEvaluationTest::result)
                            .toList();

            assertThat(movements).containsExactlyInAnyOrder("ENTERED", "HELD");
        } finally {
            both.shutdownNow();
        }
        given().get("/v1/customers/twice/placements")
                .then()
                .body("history.findAll { it.model == 'client-strata' }", hasSize(1));
    }

    @Test
    void whoMeansNowIsNotRefusedBecauseSomebodyElseWasQuicker() {
        Asked slower = now("overtaken");
        customer("overtaken", null);
        evaluate("overtaken", "{}").statusCode(201);

        Attempts attempts =
                QuarkusTransaction.requiringNew().call(() -> recorder.record(List.of(slower)));

        assertThat(attempts.failed()).isEmpty();
        assertThat(tables.count("decision", "overtaken")).isEqualTo(2);
    }

    private Asked now(String customer) {
        return new CustomerEvaluationRequest(null, List.of(), Extra.NONE, false, List.of())
                .about(customer, Explain.NONE, releases.current());
    }

    private static <T> T result(Future<T> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void factsOfTheRequestGoBeforeThoseStored() {
        customer("extra", null);
        purchases("extra", MONTHLY);

        evaluate(
                        "extra",
                        """
                        {"asOf": "2025-07-01T00:00:00Z", "models": ["client-strata"],
                         "business": {"purchaseCycleDays": 10},
                         "facts": {"purchases": {"daysSinceLast": 400, "silence": 40.0}}}""")
                .statusCode(201)
                .body("placements[1].stage", equalTo("DEFECTED"));
    }

    @Test
    void aNormAmongTheFactsOfTheRequestGoesBeforeThatStored() {
        given().contentType("application/json")
                .body("{\"business\": {\"purchaseCycleDays\": 30, \"orderValue\": 50}}")
                .put("/v1/customers/norm-among-facts")
                .then()
                .statusCode(201);
        String location =
                location(
                        evaluate(
                                "norm-among-facts",
                                """
                                {"asOf": "2025-07-01T00:00:00Z", "models": ["client-strata"],
                                 "facts": {"business": {"purchaseCycleDays": 10}}}"""));

        given().get(location)
                .then()
                .body("given.business.purchaseCycleDays", equalTo(10))
                .body("given.business.orderValue", equalTo(50))
                .body("given.facts.business", nullValue())
                .body("given.assumed", contains("interactionsPerQuarter"));
    }

    @Test
    void whatIsWrongIsToldWithItsPlace() {
        customer("wrong", null);

        evaluate("wrong", "{\"facts\":{\"purchases\":{\"last12Months\":-1}},\"models\":[\"x\"]}")
                .statusCode(400)
                .body("errors.pointer", contains("/models/0", "/facts/purchases/last12Months"));
        evaluate("wrong", "{\"dryRun\":\"yes\"}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/dryRun"));
        evaluate("wrong", "{\"dryrun\":true}")
                .statusCode(400)
                .body("errors[0].didYouMean", equalTo("dryRun"));
        evaluate("nobody", "{}").statusCode(404).body("code", equalTo("CUSTOMER_NOT_FOUND"));
        for (String path : List.of("placements", "advice", "decisions")) {
            given().get("/v1/customers/nobody/" + path)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("CUSTOMER_NOT_FOUND"));
        }
        given().get("/v1/decisions/none").then().statusCode(404);
        given().get("/v1/decisions/019aa000-0000-7000-8000-000000000000")
                .then()
                .statusCode(404)
                .body("code", equalTo("DECISION_NOT_FOUND"));
    }

    @Test
    void nothingIsRecordedOfAFactThatThereIsNoWordForWhereThatIsPreferred() {
        customer("strict", null);
        String misspelt = "{\"facts\":{\"purchases\":{\"last12Month\":7}}}";

        given().contentType("application/json")
                .header("Prefer", "handling=strict")
                .body(misspelt)
                .post("/v1/customers/strict/evaluations")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"))
                .body("errors.pointer", contains("/facts/purchases/last12Month"));

        evaluate("strict", misspelt)
                .statusCode(201)
                .body("warnings.pointer", hasItem("/facts/purchases/last12Month"));
        given().get("/v1/customers/strict/decisions").then().body("decisions", hasSize(1));
    }

    @Test
    void aRequestUnderAKeyIsDoneOnce() {
        customer("keyed", null);
        String location = location(evaluateUnder("a-key", "keyed", "{}"));

        evaluateUnder("\"a-key\"", "keyed", "{ }")
                .statusCode(201)
                .header("Location", endsWith(location))
                .body("receipt.decisionId", equalTo(location.substring("/v1/decisions/".length())));
        evaluateUnder("a-key", "keyed", "{\"models\":[\"client-strata\"]}")
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        evaluateUnder("\"", "keyed", "{}").statusCode(400);
        evaluateUnder("", "keyed", "{}").statusCode(400);
        assertThat(tables.count("decision", "keyed")).isEqualTo(1);
    }

    /** While the service is busy, they are evaluated and recorded together. */
    @Test
    void ofManyAtOnceThoseThatAreRefusedTakeNobodyWithThem() throws Exception {
        List<String> ids = IntStream.range(0, 20).mapToObj(i -> "crowd-" + i).toList();
        ids.forEach(id -> customer(id, null));
        evaluate("crowd-0", strata("2025-08-01")).statusCode(201);
        evaluateUnder("a-crowd", "crowd-1", strata("2025-07-01")).statusCode(201);
        ExecutorService clients = Executors.newFixedThreadPool(ids.size());
        List<Callable<Integer>> requests = new ArrayList<>();
        requests.add(() -> status(evaluate("crowd-nobody", strata("2025-07-01"))));
        requests.add(() -> status(evaluate("crowd-0", strata("2025-07-01"))));
        requests.add(() -> status(evaluateUnder("a-crowd", "crowd-1", strata("2025-07-02"))));
        for (String id : ids.subList(2, ids.size())) {
            requests.add(() -> status(evaluate(id, strata("2025-07-01"))));
        }
        try {
            List<Integer> statuses =
                    clients.invokeAll(requests).stream()
                            .map(RecordedEvaluationTest::result)
                            .toList();

            assertThat(statuses.subList(0, 3)).containsExactly(404, 409, 422);
            assertThat(statuses.subList(3, statuses.size())).containsOnly(201);
        } finally {
            clients.shutdownNow();
        }
        ids.forEach(id -> assertThat(tables.count("decision", id)).isEqualTo(1));
    }

    /** As many as there are processors would keep all of them busy with waiting. */
    @Test
    void customersWhoAreHeldKeepNobodyElseWaiting() {
        int held = Runtime.getRuntime().availableProcessors();
        List<CompletableFuture<Integer>> waiting = new ArrayList<>();
        for (int i = 0; i < held; i++) {
            customer("held-" + i, null);
        }
        customer("at-large", null);

        tables.whileHoldingCustomers(
                "held-%",
                () -> {
                    for (int i = 0; i < held; i++) {
                        String id = "held-" + i;
                        waiting.add(Meanwhile.ask(() -> status(evaluate(id, "{}"))));
                    }
                    await().until(tables::waiting, equalTo(held));
                    evaluate("at-large", "{}").statusCode(201);
                    assertThat(waiting).noneMatch(CompletableFuture::isDone);
                });

        assertThat(waiting.stream().map(CompletableFuture::join)).containsOnly(201);
    }

    private static int status(ValidatableResponse answer) {
        return answer.extract().statusCode();
    }

    @Test
    void whatWasDecidedUnderAKeyIsGoneWithTheCustomer() {
        customer("keyed-and-erased", null);
        evaluateUnder("outlived", "keyed-and-erased", "{}").statusCode(201);
        erase("keyed-and-erased");

        evaluateUnder("outlived", "keyed-and-erased", "{}")
                .statusCode(410)
                .body("code", equalTo("DECISION_ERASED"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        given().contentType("application/json")
                .body(
                        """
                        {"models": ["nope"], "asOf": "x", "dryrun": true, "business": 7,
                         "facts": {"purchases": {"last12Months": -1, "last12Month": 1}}}""")
                .post("/v1/customers/anybody/evaluations?explain=ful")
                .then()
                .statusCode(400)
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                null,
                                "/models/0",
                                "/asOf",
                                "/dryrun",
                                "/business",
                                "/facts/purchases/last12Months"))
                .body("errors[0].didYouMean", equalTo("full"));
    }

    @Test
    void aRequestWhoseKeyIsAtWorkElsewhereIsRefused() {
        customer("in-flight", null);

        tables.whileHolding(
                "recordEvaluation busy",
                () ->
                        evaluateUnder("busy", "in-flight", "{}")
                                .statusCode(409)
                                .body("code", equalTo("REQUEST_IN_FLIGHT")));

        evaluateUnder("busy", "in-flight", "{}").statusCode(201);
    }

    private static ValidatableResponse evaluateUnder(String key, String customer, String body) {
        return given().contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post("/v1/customers/{id}/evaluations", customer)
                .then();
    }

    @Test
    void aDecisionThatWasErasedIsGone() {
        customer("erased", null);
        String location = location(evaluate("erased", "{}"));
        erase("erased").body("erased.decisions", equalTo(1)).body("erased.placements", equalTo(13));

        for (var answer : List.of(given().get(location), given().post(location + "/replay"))) {
            answer.then().statusCode(410).body("code", equalTo("DECISION_ERASED"));
        }
    }
}
