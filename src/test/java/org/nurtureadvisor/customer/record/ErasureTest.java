package org.nurtureadvisor.customer.record;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;

import jakarta.inject.Inject;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.Meanwhile;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import javax.sql.DataSource;

/** Whoever is erased is gone, and it can be proved. */
@QuarkusTest
class ErasureTest {

    private static final int ROUNDS = 25;
    private static final String NO_RULES = "sha256:0";

    private final String id = "erased-" + UUID.randomUUID();

    @Inject DataSource dataSource;

    @Test
    void whoIsErasedIsGoneFromEveryTable() throws SQLException {
        tell("v-1").then().statusCode(200);
        tell("v-2").then().statusCode(200);
        String decision = evaluatedAndActedOn();
        load("visit", "").then().statusCode(201).body("rejected", equalTo(1));
        skippedByARun();
        namedByARunThatWaits();
        assertThat(tablesThatNameTheCustomer())
                .containsExactlyInAnyOrder(
                        "customer",
                        "event",
                        "decision",
                        "placement",
                        "placement_move",
                        "outcome",
                        "rejected_line",
                        "portfolio_failure",
                        "portfolio_run",
                        "portfolio_slice");

        erase().then()
                .statusCode(200)
                .body("erased.events", equalTo(2))
                .body("erased.decisions", equalTo(1))
                .body("erased.placements", equalTo(13))
                .body("erased.moves", greaterThan(0))
                .body("erased.outcomes", equalTo(1))
                .body("erased.rejectedLines", equalTo(1));

        assertThat(tablesThatNameTheCustomer()).isEmpty();
        assertThat(isKeptEmpty(decision)).isTrue();
        given().get("/v1/customers/" + id).then().statusCode(404);
        given().get("/v1/decisions/" + decision).then().statusCode(410);
    }

    /** The customer is evaluated, and the first advice done. */
    private String evaluatedAndActedOn() {
        JsonPath answer =
                given().contentType("application/json")
                        .body("{\"asOf\": \"2026-11-09T00:00:00Z\"}")
                        .post("/v1/customers/{id}/evaluations", id)
                        .then()
                        .statusCode(201)
                        .extract()
                        .jsonPath();
        String decision = answer.getString("receipt.decisionId");
        given().contentType("application/json")
                .body(
                        "{\"code\": \"%s\", \"kind\": \"DONE\", \"effect\": \"glad\"}"
                                .formatted(answer.getString("advice[0].code")))
                .post("/v1/decisions/{id}/outcomes", decision)
                .then()
                .statusCode(201);
        return decision;
    }

    /** A run is for an instant before the last evaluation. */
    private void skippedByARun() {
        String run =
                given().contentType("application/json")
                        .body(
                                """
                                {"asOf": "2026-11-08T00:00:00Z", "filter": {"customers": ["%s"]}}"""
                                        .formatted(id))
                        .post("/v1/portfolio/evaluations")
                        .then()
                        .statusCode(202)
                        .extract()
                        .header("Location");
        await().atMost(Duration.ofMinutes(2))
                .until(() -> given().get(run).path("skipped"), equalTo(1));
    }

    /** Tests that wait for all runs to end would wait in vain. */
    @AfterEach
    void removeTheRunThatWaits() throws SQLException {
        execute("delete from portfolio_slice where customers is not null");
        execute("delete from portfolio_run where release = '" + NO_RULES + "'");
    }

    /** As long as no replica is told of it. */
    private void namedByARunThatWaits() throws SQLException {
        execute(
                """
                with run as (
                    insert into portfolio_run (id, state, as_of, models, customers, explain, release, requested_at)
                    values (uuidv7(), 'QUEUED', now(), '{}', array['%s', 'other'], 'none', '%s', now())
                    returning id)
                insert into portfolio_slice (run_id, number, customers)
                select id, 0, array['other', '%s'] from run"""
                        .formatted(id, NO_RULES, id));
    }

    @Test
    void theReceiptProvesWhoWasErasedAndNothingElseDoes() throws Exception {
        tell("v-1");
        Response receipt = erase();
        String salt = receipt.path("salt");
        byte[] subject =
                MessageDigest.getInstance("SHA-256")
                        .digest((salt + id).getBytes(StandardCharsets.UTF_8));

        given().get("/v1/erasures/{id}", receipt.<String>path("id"))
                .then()
                .statusCode(200)
                .body("subject", equalTo(HexFormat.of().formatHex(subject)))
                .body("erased.events", equalTo(1))
                .body("erasedAt", equalTo(receipt.path("erasedAt")))
                .body("salt", nullValue());
    }

    @Test
    void whoIsKnownFromRejectedLinesAloneIsErasedToo() throws SQLException {
        reject("v-1");
        reject("v-2");
        given().delete("/v1/customers/" + id).then().statusCode(428);
        given().header("If-Match", "\"1\"").delete("/v1/customers/" + id).then().statusCode(412);
        assertThat(tablesThatNameTheCustomer()).containsExactly("rejected_line");

        erase().then()
                .statusCode(200)
                .body("erased.rejectedLines", equalTo(2))
                .body("erased.events", equalTo(0));

        assertThat(tablesThatNameTheCustomer()).isEmpty();
        erase().then().statusCode(404).body("code", equalTo("CUSTOMER_NOT_FOUND"));
    }

    private void reject(String event) {
        load("visits", event)
                .then()
                .statusCode(201)
                .body("rejected", equalTo(1))
                .body("customersNew", equalTo(0));
    }

    @Test
    void anErasureThatThereWasNotIsNotFound() {
        for (String other : List.of(UUID.randomUUID().toString(), "x")) {
            given().get("/v1/erasures/" + other)
                    .then()
                    .statusCode(404)
                    .body("code", equalTo("ERASURE_NOT_FOUND"));
        }
    }

    /** Each event is either still there or counted in a receipt, however the two meet. */
    @Test
    void whatIsToldWhileSomebodyIsErasedIsErasedOrStays() throws Exception {
        ExecutorService clients = Executors.newFixedThreadPool(4);
        List<Future<Integer>> told = new ArrayList<>();
        try {
            told.add(clients.submit(() -> repeat(i -> tell("a-" + i).path("added"))));
            told.add(clients.submit(() -> repeat(i -> tell("b-" + i).path("added"))));
            told.add(clients.submit(() -> repeat(i -> load("visit", "c-" + i).path("accepted"))));
            Future<Integer> erased = clients.submit(() -> repeat(i -> erasedNow()));

            int all = 0;
            for (Future<Integer> each : told) {
                all += each.get();
            }
            assertThat(all).isEqualTo(3 * ROUNDS);
            assertThat(erased.get() + erasedNow()).isEqualTo(all);
            assertThat(tablesThatNameTheCustomer()).isEmpty();
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aLineThatIsRejectedWhileSomebodyIsErasedGoesToo() throws Exception {
        tell("v-1");
        assertThat(erasedWhileALineIsRejected()).isEqualTo(1);
        assertThat(tablesThatNameTheCustomer()).isEmpty();
    }

    @Test
    void aLineThatIsRejectedWhileSomebodyWhoIsNoCustomerIsErasedGoesToo() throws Exception {
        reject("v-1");
        assertThat(erasedWhileALineIsRejected()).isEqualTo(2);
        assertThat(tablesThatNameTheCustomer()).isEmpty();
    }

    /** The load has noted the line, and not committed it yet. How many lines are erased. */
    private int erasedWhileALineIsRejected() throws Exception {
        execute(
                """
                create function wait() returns trigger language plpgsql as
                $$ begin perform pg_advisory_xact_lock(4711); return null; end $$""");
        execute("create trigger wait before update on load execute function wait()");
        try (Connection holder = dataSource.getConnection()) {
            holder.setAutoCommit(false);
            holder.createStatement().execute("select pg_advisory_xact_lock(4711)");
            CompletableFuture<Response> load = Meanwhile.ask(() -> load("visit", ""));
            await().until(() -> waiting() == 1);
            CompletableFuture<Response> erasure = Meanwhile.ask(this::erase);
            await().until(() -> erasure.isDone() || waiting() == 2);
            holder.rollback();

            assertThat(load.join().<Integer>path("rejected")).isEqualTo(1);
            return erasure.join().path("erased.rejectedLines");
        } finally {
            execute("drop function wait cascade");
        }
    }

    /** How many wait for what another has locked. */
    private int waiting() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return count(connection, "pg_stat_activity where wait_event_type = ?", "Lock");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private interface Round {
        int count(int number);
    }

    private static int repeat(Round round) {
        int sum = 0;
        for (int i = 0; i < ROUNDS; i++) {
            sum += round.count(i);
        }
        return sum;
    }

    private int erasedNow() {
        Response answer = erase();
        assertThat(answer.statusCode()).isIn(200, 404);
        return answer.statusCode() == 200 ? answer.path("erased.events") : 0;
    }

    private Response tell(String event) {
        return given().contentType("application/json")
                .body(
                        "{\"id\": \"%s\", \"type\": \"visit\", \"at\": \"2026-11-08T00:00:00Z\"}"
                                .formatted(event))
                .post("/v1/customers/{id}/events", id);
    }

    private Response load(String type, String event) {
        return given().contentType("application/x-ndjson")
                .body(
                        "{\"customerId\": \"%s\", \"id\": \"%s\", \"type\": \"%s\", \"at\": \"2026-11-08T00:00:00Z\"}"
                                .formatted(id, event, type)
                                .getBytes(StandardCharsets.UTF_8))
                .post("/v1/events");
    }

    private Response erase() {
        return given().header("If-Match", "*").delete("/v1/customers/" + id);
    }

    /** In any column of any row. */
    private List<String> tablesThatNameTheCustomer() throws SQLException {
        List<String> tables = new ArrayList<>();
        try (Connection connection = dataSource.getConnection()) {
            for (String table : tables(connection)) {
                if (count(connection, table + " t where t::text like ?", "%" + id + "%") > 0) {
                    tables.add(table);
                }
            }
        }
        return tables;
    }

    /** With a time, and no more. */
    private boolean isKeptEmpty(String decision) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            return count(
                            connection,
                            "decision where id = ?::uuid and customer_id is null and given is null"
                                    + " and answer is null",
                            decision)
                    == 1;
        }
    }

    private static int count(Connection connection, String of, String parameter)
            throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("select count(*) from " + of)) {
            statement.setString(1, parameter);
            try (ResultSet count = statement.executeQuery()) {
                count.next();
                return count.getInt(1);
            }
        }
    }

    private static List<String> tables(Connection connection) throws SQLException {
        List<String> tables = new ArrayList<>();
        try (PreparedStatement statement =
                        connection.prepareStatement(
                                """
                                select oid::regclass::text from pg_class
                                where relnamespace = 'public'::regnamespace and relkind in ('r', 'p')
                                  and not relispartition""");
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                tables.add(row.getString(1));
            }
        }
        return tables;
    }
}
