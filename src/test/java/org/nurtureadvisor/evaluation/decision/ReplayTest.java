package org.nurtureadvisor.evaluation.decision;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.nullValue;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.customer;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.evaluate;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.location;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.purchases;
import static org.nurtureadvisor.evaluation.decision.StoredEvaluations.strata;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.ClientProxy;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.hibernate.Session;
import org.junit.jupiter.api.Test;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.testsupport.Meanwhile;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

/** The same again, years later. */
@QuarkusTest
class ReplayTest {

    private static final Instant AS_OF = Instant.parse("2025-07-01T00:00:00Z");

    private static final RuleFiles OTHER_RULES =
            new RuleFiles(
                    new TreeMap<>(
                            ShippedRules.replacing(
                                    "client-strata/stages.drl",
                                    "purchases.count >= 3 || purchases.last12Months >= 3",
                                    "purchases.count >= 30 || purchases.last12Months >= 30")));

    @Inject Tables tables;
    @Inject DecisionService service;
    @Inject DecisionRecorder recorder;
    @Inject KeptReleases releases;
    @Inject Session database;
    @Inject ObjectMapper mapper;

    @Test
    void aDecisionByOtherRulesIsRepeatedByThoseRules() throws JsonProcessingException {
        String decision = "/v1/decisions/" + decidedByOtherRules("years-ago");
        given().get(decision).then().body("answer.placements[1].stage", equalTo("COMMODITY"));
        evaluate("years-ago", strata("2025-07-01").replace("}", ", \"dryRun\": true}"))
                .statusCode(200)
                .body("placements[1].stage", equalTo("REPEAT"));

        given().post(decision + "/replay")
                .then()
                .statusCode(200)
                .body("differences", empty())
                .body("identical", is(true));
    }

    /** One release at a time is compiled; here all wait, as if that one took its time. */
    @Test
    void aReplayThatWaitsForItsRulesHoldsNoConnection() throws JsonProcessingException {
        UUID decision = decidedByOtherRules("waiting");
        Object compiling = ClientProxy.unwrap(releases);
        CompletableFuture<ReplayResponse> replay;

        synchronized (compiling) {
            replay = Meanwhile.ask(() -> service.replay(decision));
            await().until(() -> isWaitedFor(compiling));
            await().until(tables::openTransactions, equalTo(0));
        }

        assertThat(replay.join().identical()).isTrue();
    }

    private static boolean isWaitedFor(Object monitor) {
        return Stream.of(ManagementFactory.getThreadMXBean().dumpAllThreads(false, false))
                .map(ThreadInfo::getLockInfo)
                .anyMatch(
                        lock ->
                                lock != null
                                        && lock.getIdentityHashCode()
                                                == System.identityHashCode(monitor));
    }

    private UUID decidedByOtherRules(String customer) throws JsonProcessingException {
        customer(customer, null);
        purchases(customer, "2025-04-10", "2025-05-10", "2025-06-10");
        String files = mapper.writeValueAsString(OTHER_RULES.texts());
        return QuarkusTransaction.requiringNew().call(() -> decide(customer, files));
    }

    private UUID decide(String customer, String files) {
        database.createNativeMutationQuery(
                        """
                        insert into release values (:digest, cast(:files as jsonb), now())
                        on conflict do nothing""")
                .setParameter("digest", OTHER_RULES.digest())
                .setParameter("files", files)
                .executeUpdate();
        Round round =
                new Round(
                        AS_OF,
                        List.of("client-strata"),
                        Explain.NONE,
                        releases.find(OTHER_RULES.digest()),
                        null);
        assertThat(recorder.record(List.of(Asked.of(customer, round))).failed()).isEmpty();
        return database.createNativeQuery(
                        "select id from decision where customer_id = :customer", UUID.class)
                .setParameter("customer", customer)
                .getSingleResult();
    }

    @Test
    void whereAnAnswerIsAnotherOneThePlaceIsShown() {
        customer("tampered", null);
        purchases("tampered", "2025-04-10", "2025-05-10", "2025-06-10");
        String location = location(evaluate("tampered", strata("2025-07-01")));
        UUID id = DecisionId.at(location);
        String stage = QuarkusTransaction.requiringNew().call(() -> tamper(id));

        given().post(location + "/replay")
                .then()
                .statusCode(200)
                .body("identical", is(false))
                .body("differences.pointer", contains("/placements/1/stage"))
                .body("differences[0].recorded", equalTo("NOWHERE"))
                .body("differences[0].replayed", equalTo(stage));
    }

    /** Ranges of facts may be narrower by now, and the client has sent nothing. */
    @Test
    void whatWasGivenAndCannotBeReadAnyMoreIsNoMistakeOfTheRequest() {
        customer("given-otherwise", null);
        String location = location(evaluate("given-otherwise", "{}"));
        UUID id = DecisionId.at(location);
        byte[] given =
                GzippedJson.zip("{\"facts\": {\"service\": {\"satisfaction\": 11}}}".getBytes());
        QuarkusTransaction.requiringNew().run(() -> write("given", given, id));

        given().post(location + "/replay")
                .then()
                .statusCode(409)
                .body("code", equalTo("RELEASE_UNUSABLE"))
                .body("detail", containsString("service.satisfaction lies between 0 and 10"))
                .body("errors", nullValue());
    }

    private void write(String column, byte[] json, UUID id) {
        database.createNativeMutationQuery(
                        "update decision set %s = :json where id = :id".formatted(column))
                .setParameter("json", json)
                .setParameter("id", id)
                .executeUpdate();
    }

    private String tamper(UUID id) {
        DecisionEntity decision = database.find(DecisionEntity.class, id);
        String answer = new String(GzippedJson.unzip(decision.answer));
        String stage =
                io.restassured.path.json.JsonPath.from(answer).getString("placements[1].stage");
        byte[] other =
                GzippedJson.zip(
                        answer.replace(
                                        "\"model\":\"client-strata\",\"stage\":\"" + stage,
                                        "\"model\":\"client-strata\",\"stage\":\"NOWHERE")
                                .getBytes());
        write("answer", other, id);
        return stage;
    }
}
