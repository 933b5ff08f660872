package org.nurtureadvisor.portfolio.run;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.database.Tidying;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.decision.KeptReleases;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.testsupport.Meanwhile;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

/** Evaluations of many customers at once. */
@QuarkusTest
class PortfolioRunTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Inject PortfolioTables tables;
    @Inject DataSource database;
    @Inject RunTasks tasks;
    @Inject PortfolioConfig config;
    @Inject RunRepository runs;
    @Inject SliceRepository slices;
    @Inject SliceService work;
    @Inject RunService service;
    @Inject RunErasure erasure;
    @Inject KeptReleases releases;
    @Inject ReleaseInForce inForce;
    @Inject Event<Tidying> tidying;

    @Test
    void aRunPlacesEachCustomerOnce() {
        tables.customers("once", 300);

        String location =
                begin(
                                """
                                {"asOf": "2026-06-01T00:00:00Z", "models": ["client-strata"], "filter": {"owner": "once"}}""")
                        .statusCode(202)
                        .body("asOf", equalTo("2026-06-01T00:00:00Z"))
                        .body("filter.owner", equalTo("once"))
                        .body("release", equalTo(inForce.current().digest()))
                        .extract()
                        .header("Location");

        JsonPath run = ended(location);
        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("total")).isEqualTo(300);
        assertThat(run.getInt("evaluated")).isEqualTo(300);
        assertThat(run.getInt("skipped")).isZero();
        assertThat(run.getInt("failed")).isZero();
        assertThat(run.getInt("customersPerSecond")).isPositive();
        assertThat(decisions(id(run))).isEqualTo(300);
        assertThat(customers(id(run))).isEqualTo(300);
        assertThat(
                        tables.count(
                                """
                                select count(*) from placement join customer on customer.id = customer_id
                                where owner = 'once' and model = 'client-strata' and stage is not null"""))
                .isEqualTo(300);
        assertThat(tables.count("select count(*) from portfolio_slice where run_id = ?1", id(run)))
                .isZero();
    }

    @Test
    void twoReplicasShareARunAndDoNobodyTwice() {
        tables.customers("shared", 400);
        AtomicReference<String> location = new AtomicReference<>();
        Scheduler other =
                Jobs.scheduler(
                        new SchedulerName.Fixed("another replica"),
                        new Housekeeper(),
                        database,
                        tasks,
                        config);
        other.start();
        try {
            // None gets anything done, so each takes as much as it can do at once.
            tables.whileHoldingCustomers(
                    "shared",
                    () -> {
                        location.set(
                                begun(
                                        """
                                        {"filter": {"owner": "shared"}, "models": ["client-strata"]}"""));
                        await().atMost(PATIENCE).until(tables::replicasAtWork, hasSize(2));
                    });
            JsonPath run = ended(location.get());

            assertThat(run.getInt("evaluated")).isEqualTo(400);
            assertThat(decisions(id(run))).isEqualTo(400);
            assertThat(customers(id(run))).isEqualTo(400);
        } finally {
            other.stop();
        }
    }

    /** As when a replica is taken for dead that is only slow. */
    @Test
    void aSliceThatIsDoneTwiceAtOnceIsDoneOnce() {
        tables.customers("twice", 20);
        SliceId slice = new SliceId(cut("twice"), 0);

        CompletableFuture.allOf(
                        Meanwhile.run(() -> work.evaluate(slice)),
                        Meanwhile.run(() -> work.evaluate(slice)))
                .join();

        assertThat(decisions(slice.run())).isEqualTo(20);
    }

    @Test
    void aSliceThatFailsHalfWayLeavesNothingAndCanBeDoneAgain() {
        tables.customers("broken", 20);
        SliceId slice = new SliceId(cut("broken"), 0);
        tables.run(
                """
                create function refuse_broken() returns trigger language plpgsql as
                $$ begin if new.customer_id = 'broken-7' then raise exception 'no'; end if; return new; end $$""");
        tables.run(
                "create trigger refuse_broken before insert on placement for each row execute function refuse_broken()");
        try {
            assertThatThrownBy(() -> work.evaluate(slice)).hasStackTraceContaining("no");
            assertThat(decisions(slice.run())).isZero();
        } finally {
            tables.run("drop trigger refuse_broken on placement");
            tables.run("drop function refuse_broken");
        }

        work.evaluate(slice);
        service.endIfDone(slice.run());

        assertThat(decisions(slice.run())).isEqualTo(20);
        read(slice.run()).body("state", equalTo("DONE")).body("evaluated", equalTo(20));
    }

    /** A sequence does not go back with a transaction, so the trigger knows that it failed once. */
    @Test
    void aSliceThatFailsIsTriedAgain() {
        tables.customers("retried", 20);
        tables.run("create sequence tries");
        tables.run(
                """
                create function refuse_once() returns trigger language plpgsql as
                $$ begin
                    if new.customer_id = 'retried-7' and nextval('tries') = 1 then raise exception 'once'; end if;
                    return new;
                end $$""");
        tables.run(
                "create trigger refuse_once before insert on placement for each row execute function refuse_once()");
        try {
            JsonPath run = ended(begun("{\"filter\": {\"owner\": \"retried\"}}"));

            assertThat(tables.count("select last_value from tries")).isGreaterThan(1);
            assertThat(run.getString("state")).isEqualTo("DONE");
            assertThat(run.getInt("evaluated")).isEqualTo(20);
            assertThat(decisions(id(run))).isEqualTo(20);
        } finally {
            tables.run("drop trigger refuse_once on placement");
            tables.run("drop function refuse_once");
            tables.run("drop sequence tries");
        }
    }

    @Test
    void whatAKilledReplicaWasAtFallsToAnother() {
        tables.customers("orphaned", 20);
        SliceId slice = new SliceId(cut("orphaned"), 0);
        leftByAKilledReplica("portfolio-slice", slice, 0);

        JsonPath run = ended(RunLocation.of(slice.run()));

        assertThat(run.getInt("evaluated")).isEqualTo(20);
        assertThat(decisions(slice.run())).isEqualTo(20);
    }

    @Test
    void aSliceThatReplicasDieOfIsGivenUp() {
        tables.customers("deadly", 20);
        SliceId slice = new SliceId(cut("deadly"), 0);
        leftByAKilledReplica("portfolio-slice", slice, 4);

        JsonPath run = ended(RunLocation.of(slice.run()));

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("failed")).isEqualTo(20);
    }

    @Test
    void aRunThatReplicasDieOfBeforeItIsCutFails() {
        UUID run = queued("nobody");
        leftByAKilledReplica("portfolio-slicing", run, 4);

        assertThat(ended(RunLocation.of(run)).getString("state")).isEqualTo("FAILED");
    }

    /**
     * @param failures that there were before
     */
    private void leftByAKilledReplica(String task, Object instance, int failures) {
        tables.run(
                """
                insert into scheduled_tasks (
                    task_name, task_instance, execution_time, picked, picked_by, last_heartbeat,
                    consecutive_failures, version)
                values ('%s', '%s', now() - interval '1 hour', true, 'killed',
                    now() - interval '1 hour', %d, 2)"""
                        .formatted(task, instance, failures));
    }

    @Test
    void whoIsErasedBeforeTheirTurnIsForgottenAndSkipped() {
        tables.customers("leaving", 20);
        SliceId slice = new SliceId(cut("leaving"), 0);

        given().header("If-Match", "*").delete("/v1/customers/leaving-7").then().statusCode(200);

        assertThat(
                        tables.count(
                                "select count(*) from portfolio_slice where 'leaving-7' = any(customers)"))
                .isZero();
        work.evaluate(slice);
        service.endIfDone(slice.run());
        read(slice.run())
                .body("total", equalTo(20))
                .body("evaluated", equalTo(19))
                .body("skipped", equalTo(1));
    }

    /** Each waits for the other, unless the erasure passes over what is being done. */
    @Test
    void whoIsErasedWhileTheirSliceIsDoneIsSkipped() {
        tables.customers("going", 20);
        SliceId slice = new SliceId(cut("going"), 0);
        AtomicReference<CompletableFuture<Void>> evaluated = new AtomicReference<>();

        tables.whileHoldingCustomers(
                "going",
                () -> {
                    evaluated.set(Meanwhile.run(() -> work.evaluate(slice)));
                    await().atMost(PATIENCE).until(tables::waiting, equalTo(1L));
                    erasure.erase("going-7");
                    tables.run("delete from customer where id = 'going-7'");
                });
        evaluated.get().join();

        service.endIfDone(slice.run());
        read(slice.run()).body("evaluated", equalTo(19)).body("skipped", equalTo(1));
    }

    @Test
    void aSliceThatIsGivenUpCountsItsCustomersAsFailed() {
        tables.customers("hopeless", 20);
        SliceId slice = new SliceId(cut("hopeless"), 0);

        work.giveUp(slice);
        service.endIfDone(slice.run());

        read(slice.run())
                .body("state", equalTo("DONE"))
                .body("failed", equalTo(20))
                .body("reasons", hasSize(1))
                .body("reasons[0].code", equalTo("INTERNAL_ERROR"))
                .body("reasons[0].customers", equalTo(20));
    }

    /** Why they were not evaluated is counted once, and tells nobody's name. */
    @Test
    void aRunThatHasEndedKeepsItsReasonsWhoeverIsErased() {
        tables.customers("reasoned", 20);
        SliceId slice = new SliceId(cut("reasoned"), 0);
        work.giveUp(slice);
        read(slice.run()).body("reasons[0].customers", equalTo(20));
        service.endIfDone(slice.run());

        tables.run("delete from customer where id = 'reasoned-7'");

        read(slice.run()).body("reasons[0].customers", equalTo(20));
        given().get(RunLocation.of(slice.run()) + "/failures").then().body("failures", hasSize(19));
    }

    @Test
    void aCancelledRunKeepsWhatWasDoneAndDoesNoMore() {
        tables.customers("cancelled", 100);
        UUID run = cut("cancelled");
        work.evaluate(new SliceId(run, 0));

        given().delete(RunLocation.of(run))
                .then()
                .statusCode(200)
                .body("state", equalTo("CANCELLED"))
                .body("total", equalTo(100))
                .body("evaluated", equalTo(config.sliceSize()))
                .body("endedAt", notNullValue());
        work.evaluate(new SliceId(run, 1));

        assertThat(decisions(run)).isEqualTo(config.sliceSize());
    }

    @Test
    void aRunThatIsCancelledWhileItIsCutKeepsWhatWasDone() {
        tables.customers("cutting", 20);
        UUID run = queued("cutting");
        AtomicReference<CompletableFuture<Void>> cancelled = new AtomicReference<>();

        QuarkusTransaction.requiringNew()
                .run(
                        () -> {
                            slices.cut(
                                    runs.findById(run, LockModeType.PESSIMISTIC_WRITE),
                                    config.sliceSize());
                            slices.complete(new SliceId(run, 0), new Tally(20, 0, 0));
                            cancelled.set(Meanwhile.run(() -> service.cancel(run)));
                            await().atMost(PATIENCE).until(tables::waiting, equalTo(1L));
                        });
        cancelled.get().join();

        read(run).body("state", equalTo("CANCELLED")).body("evaluated", equalTo(20));
    }

    @Test
    void aRunThatHasEndedIsNotCancelled() {
        JsonPath run = ended(begun("{\"filter\": {\"owner\": \"nobody\"}}"));

        assertThat(run.getInt("total")).isZero();
        given().delete(RunLocation.of(id(run)))
                .then()
                .statusCode(200)
                .body("state", equalTo("DONE"));
    }

    @Test
    void customersWhoWereEvaluatedForALaterInstantAreSkipped() {
        tables.customers("ahead", 30);
        ended(
                begun(
                        """
                        {"asOf": "2026-06-01T00:00:00Z", "filter": {"customers": ["ahead-1", "ahead-2"]}}"""));

        JsonPath run =
                ended(
                        begun(
                                """
                                {"asOf": "2026-05-01T00:00:00Z", "filter": {"owner": "ahead"}}"""));

        assertThat(run.getString("state")).isEqualTo("DONE");
        assertThat(run.getInt("total")).isEqualTo(30);
        assertThat(run.getInt("evaluated")).isEqualTo(28);
        assertThat(run.getInt("skipped")).isEqualTo(2);
        assertThat(run.getString("reasons[0].code")).isEqualTo("EVALUATION_OUT_OF_ORDER");
        assertThat(run.getInt("reasons[0].customers")).isEqualTo(2);
        given().get(RunLocation.of(id(run)) + "/failures")
                .then()
                .body("failures.customer", contains("ahead-1", "ahead-2"))
                .body("failures.detail", everyItem(containsString("2026-06-01T00:00:00Z")));
    }

    @Test
    void aCustomerWhoCannotBeEvaluatedFailsAlone() {
        tables.customers("odd", 10);
        tables.run(
                """
                update customer set facts = cast('{"purchases": {"count": -1}}' as jsonb)
                where id in ('odd-3', 'odd-4')""");

        JsonPath run = ended(begun("{\"filter\": {\"owner\": \"odd\"}}"));

        assertThat(run.getInt("evaluated")).isEqualTo(8);
        assertThat(run.getInt("failed")).isEqualTo(2);
        assertThat(run.getString("reasons[0].code")).isEqualTo("INVALID_REQUEST");
        given().queryParam("limit", 1)
                .get(RunLocation.of(id(run)) + "/failures")
                .then()
                .statusCode(200)
                .body("failures.customer", contains("odd-3"))
                .body("failures[0].detail", endsWith("and here is -1."))
                .body("next", notNullValue());
    }

    @Test
    void aCustomerWithMoreEventsThanCanBeReadFailsAlone() {
        tables.customers("eventful", 2);
        tables.run(
                """
                insert into event (customer_id, id, type, at, attributes)
                select 'eventful-1', number, 'visit', '2026-03-01T00:00:00Z', '{}'
                from generate_series(1, 50000) as number""");

        JsonPath run = ended(begun("{\"filter\": {\"owner\": \"eventful\"}}"));

        assertThat(run.getInt("evaluated")).isEqualTo(1);
        assertThat(run.getString("reasons[0].code")).isEqualTo("TOO_MANY_EVENTS");
        given().contentType("application/json")
                .body("{}")
                .post("/v1/customers/eventful-1/evaluations")
                .then()
                .statusCode(422)
                .body("code", equalTo("TOO_MANY_EVENTS"));
    }

    @Test
    void aCustomerWhoFailsUnforeseenFailsAlone() {
        tables.customers("unforeseen", 10);
        tables.run("update customer set business = cast('[1]' as jsonb) where id = 'unforeseen-3'");

        JsonPath run = ended(begun("{\"filter\": {\"owner\": \"unforeseen\"}}"));

        assertThat(run.getInt("evaluated")).isEqualTo(9);
        assertThat(run.getInt("failed")).isEqualTo(1);
        assertThat(run.getString("reasons[0].code")).isEqualTo("INTERNAL_ERROR");
    }

    @Test
    void aFilterChoosesBySegmentAndByStage() {
        tables.customers("chosen", 12);
        tables.run("update customer set segment = 'CONSUMER' where id in ('chosen-1', 'chosen-2')");
        tables.run(
                "delete from event where customer_id in ('chosen-3', 'chosen-4', 'chosen-5') and id <> 'p-0'");

        JsonPath bySegment =
                ended(
                        begun(
                                """
                                {"asOf": "2026-06-01T00:00:00Z", "filter": {"owner": "chosen", "segment": "CONSUMER"}}"""));
        ended(begun("{\"asOf\": \"2026-06-01T00:00:00Z\", \"filter\": {\"owner\": \"chosen\"}}"));
        JsonPath byStage =
                ended(
                        begun(
                                """
                                {"asOf": "2026-06-02T00:00:00Z",
                                 "filter": {"owner": "chosen", "model": "client-strata", "stage": "DEFECTED"}}"""));

        assertThat(bySegment.getInt("total")).isEqualTo(2);
        assertThat(byStage.getInt("total")).isEqualTo(3);
    }

    @Test
    void aRunSaysHowManyWereNamed() {
        tables.customers("named", 3);

        JsonPath all = ended(begun("{\"filter\": {\"owner\": \"named\"}}"));
        JsonPath two = ended(begun("{\"filter\": {\"customers\": [\"named-1\", \"named-2\"]}}"));

        assertThat(all.<Integer>get("named")).isNull();
        assertThat(two.getInt("named")).isEqualTo(2);
    }

    @Test
    void aWrongExplanationIsToldWithAllElse() {
        given().contentType("application/json")
                .body("{\"models\": [\"nope\"]}")
                .post(RunLocation.PATH + "?explain=ful")
                .then()
                .statusCode(400)
                .body("errors.code", contains("UNKNOWN_WORD", "UNKNOWN_MODEL"));
    }

    @Test
    void theSameRequestUnderTheSameKeyIsOneRun() {
        assertThat(begunUnder("once-only")).isEqualTo(begunUnder("once-only"));
    }

    @Test
    void aKeyThatNamesARunNoLongerKnownIsANewOne() {
        String old = begunUnder("outlives-its-run");
        ended(old);
        tables.run(
                "delete from portfolio_run where id = '%s'".formatted(old.replaceFirst(".*/", "")));

        String other = begunUnder("outlives-its-run");

        assertThat(other).isNotEqualTo(old);
        assertThat(begunUnder("outlives-its-run")).isEqualTo(other);
    }

    private static String begunUnder(String key) {
        return given().header("Idempotency-Key", key)
                .contentType("application/json")
                .body("{\"filter\": {\"owner\": \"nobody\"}}")
                .post(RunLocation.PATH)
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    /** PostgreSQL keeps microseconds, and many clients tell more. */
    @Test
    void aRunSaysAtOnceForWhichInstantItIs() {
        ValidatableResponse begun =
                begin(
                                """
                                {"asOf": "2026-06-01T00:00:00.123456789Z", "filter": {"owner": "nobody"}}""")
                        .statusCode(202)
                        .body("asOf", equalTo("2026-06-01T00:00:00.123456Z"));

        given().get(begun.extract().header("Location"))
                .then()
                .body("asOf", equalTo("2026-06-01T00:00:00.123456Z"));
    }

    @Test
    void runsThatEndedLongAgoAreForgottenOnceADay() {
        UUID old = failed("forgotten", "91 days");
        UUID recent = failed("remembered", "89 days");

        tidying.fireAsync(new Tidying(Instant.now())).toCompletableFuture().join();

        given().get(RunLocation.of(old)).then().statusCode(404);
        assertThat(failures(old)).isZero();
        read(recent).body("failed", equalTo(20));
        assertThat(failures(recent)).isEqualTo(20);
    }

    /** A run that was given up and ended that long ago. */
    private UUID failed(String owner, String ago) {
        tables.customers(owner, 20);
        UUID run = cut(owner);
        work.giveUp(new SliceId(run, 0));
        service.endIfDone(run);
        tables.run(
                "update portfolio_run set ended_at = now() - interval '%s' where id = '%s'"
                        .formatted(ago, run));
        return run;
    }

    private long failures(UUID run) {
        return tables.count("select count(*) from portfolio_failure where run_id = ?1", run);
    }

    @Test
    void runsAreListedTheLatestFirst() {
        String earlier = begun("{\"filter\": {\"owner\": \"nobody\"}}");
        String later = begun("{\"filter\": {\"owner\": \"nobody\"}}");

        String next =
                given().queryParam("limit", 1)
                        .get(RunLocation.PATH)
                        .then()
                        .statusCode(200)
                        .header("Link", endsWith("rel=\"next\""))
                        .body("runs.id", contains(later.substring(later.lastIndexOf("/") + 1)))
                        .extract()
                        .path("next");
        given().queryParam("limit", 1)
                .queryParam("cursor", next)
                .get(RunLocation.PATH)
                .then()
                .body("runs.id", contains(earlier.substring(earlier.lastIndexOf("/") + 1)));
    }

    @Test
    void everythingWrongWithARequestIsToldAtOnce() {
        begin(
                        """
                        {"asOf": "yesterday", "models": ["client-stratum"],
                         "filter": {"segment": "CONSUMERS", "model": "client-strata", "stage": "LOYALE"}}""")
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body(
                        "errors.pointer",
                        hasItems("/asOf", "/models/0", "/filter/segment", "/filter/stage"))
                .body("errors.didYouMean", hasItems("client-strata", "CONSUMER", "LOYAL"));
        begin("{\"filter\": {\"customers\": [\"no-such-customer\"]}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filter/customers/0"));
        begin("{\"filter\": {\"customers\": [\"\\u0000\"]}}")
                .statusCode(400)
                .body("errors[0].pointer", equalTo("/filter/customers/0"));
        begin("{\"filter\": {\"customers\": []}}")
                .statusCode(400)
                .body("errors.pointer", contains("/filter/customers"));
        begin("{\"filter\": {\"stage\": \"LOYAL\"}}")
                .statusCode(400)
                .body("errors[0].code", equalTo("MISSING"));
    }

    @Test
    void aRunThatThereIsNotIsNotFound() {
        for (String id : List.of(UUID.randomUUID().toString(), "42")) {
            given().get(RunLocation.PATH + "/" + id)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("RUN_NOT_FOUND"));
            given().delete(RunLocation.PATH + "/" + id).then().statusCode(404);
            given().get(RunLocation.PATH + "/" + id + "/failures").then().statusCode(404);
        }
        given().queryParam("cursor", "x").get(RunLocation.PATH).then().statusCode(400);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    {"filter": {"ownr": "north"}} | /filter/ownr | owner
                    {"fliter": {"owner": "north"}} | /fliter | filter
                    """)
    void aMisspeltFilterDoesNotEvaluateEverybody(String body, String pointer, String meant) {
        begin(body)
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.pointer", contains(pointer))
                .body("errors.didYouMean", contains(meant));
    }

    /** A run of which no replica has been told. */
    private UUID queued(String owner) {
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            releases.keep(inForce.current());
                            RunRequest request =
                                    new RunRequest(
                                            JUNE,
                                            List.of("client-strata"),
                                            new RunFilter(owner, null, null, null, null));
                            RunEntity run =
                                    RunEntity.from(request, Explain.NONE, inForce.current());
                            runs.persistAndFlush(run);
                            return run.id;
                        });
    }

    /** The same, cut into slices. */
    private UUID cut(String owner) {
        UUID id = queued(owner);
        return QuarkusTransaction.requiringNew()
                .call(
                        () -> {
                            RunEntity run = runs.findById(id);
                            run.state = RunState.RUNNING;
                            run.beganAt = JUNE;
                            slices.cut(run, config.sliceSize());
                            run.total = slices.countCustomers(run.id);
                            return run.id;
                        });
    }

    private long decisions(UUID run) {
        return tables.count("select count(*) from decision where run_id = ?1", run);
    }

    private long customers(UUID run) {
        return tables.count(
                "select count(distinct customer_id) from decision where run_id = ?1", run);
    }

    private static UUID id(JsonPath run) {
        return UUID.fromString(run.getString("id"));
    }

    private static String begun(String body) {
        return begin(body).statusCode(202).extract().header("Location");
    }

    private static ValidatableResponse begin(String body) {
        return given().contentType("application/json").body(body).post(RunLocation.PATH).then();
    }

    private static ValidatableResponse read(UUID run) {
        return given().get(RunLocation.of(run)).then().statusCode(200);
    }

    private static JsonPath ended(String location) {
        return await().atMost(PATIENCE)
                .until(
                        () -> given().get(location).jsonPath(),
                        run -> run.getString("endedAt") != null);
    }
}
