package org.nurtureadvisor.customer.record;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** What happened is told once, however often it is told. */
@QuarkusTest
class EventResourceTest {

    private static final String PURCHASE =
            """
            {"id": "p-1", "type": "purchase", "at": "2026-11-09T10:15:00.123456Z", "amount": 139.120, "currency": "GBP",
             "products": ["b", "a"]}
            """;
    private static final String VISIT =
            "{\"id\": \"v-1\", \"type\": \"visit\", \"at\": \"2026-11-08T00:00:00+01:00\"}";

    private final String id = UUID.randomUUID().toString();

    @Test
    void whatIsToldIsReadBackNewestFirst() {
        tell("[" + VISIT + "," + PURCHASE + "]")
                .statusCode(200)
                .body("added", equalTo(2))
                .body("repeated", equalTo(0));

        list("").body("events.id", contains("p-1", "v-1"))
                .body("events[0].amount", equalTo(139.12f))
                .body("events[0].products", contains("a", "b"))
                .body("events[0].at", equalTo("2026-11-09T10:15:00.123456Z"))
                .body("events[1].at", equalTo("2026-11-07T23:00:00Z"))
                .body("next", nullValue());
    }

    @Test
    void whoeverIsToldOfIsACustomer() {
        tell(VISIT).statusCode(200).body("added", equalTo(1));

        given().get("/v1/customers/" + id).then().statusCode(200).body("name", nullValue());
    }

    @Test
    void whatIsToldAgainIsKnown() {
        tell(PURCHASE).body("added", equalTo(1));

        tell("[" + PURCHASE + "," + VISIT + "," + VISIT + "]")
                .statusCode(200)
                .body("added", equalTo(1))
                .body("repeated", equalTo(2));
    }

    @Test
    void theSameNumberWrittenOtherwiseIsTheSame() {
        tell(PURCHASE);

        tell(PURCHASE.replace("139.120", "1.3912e2")).body("repeated", equalTo(1));
    }

    @Test
    void theSameIdWithOtherContentIsAConflictAndRecordsNothing() {
        tell(PURCHASE);

        tell("[" + VISIT + "," + PURCHASE.replace("139.120", "140") + "]")
                .statusCode(409)
                .body("code", equalTo("EVENT_CONFLICT"))
                .body("errors.pointer", contains("/1/id"));
        list("").body("events.id", contains("p-1")).body("events[0].amount", equalTo(139.12f));
    }

    @Test
    void theSameIdTwiceWithDifferentContentIsAConflict() {
        tell("[" + VISIT + "," + VISIT.replace("visit", "trial") + "]")
                .statusCode(409)
                .body("errors.pointer", contains("/0/id", "/1/id"));
    }

    @Test
    void twoCustomersMayHaveEventsOfTheSameId() {
        tell(VISIT).body("added", equalTo(1));

        given().contentType("application/json")
                .body(VISIT.replace("visit", "trial"))
                .post("/v1/customers/{id}/events", "other-" + id)
                .then()
                .body("added", equalTo(1));
    }

    @Test
    void allThatIsWrongIsToldAtOnceAndNothingIsRecorded() {
        tell("[" + VISIT + ", {\"id\": \"x\\u0000\", \"type\": \"visits\"}, 7]")
                .statusCode(400)
                .body("errors.pointer", contains("/1/id", "/1/type", "/1/at", "/2"));
        given().get("/v1/customers/" + id).then().statusCode(404);
    }

    @Test
    void aSingleEventIsPointedAtAsSuch() {
        tell("{\"id\": \"x\", \"type\": \"visit\", \"at\": \"now\"}")
                .statusCode(400)
                .body("errors.pointer", contains("/at"));
    }

    @Test
    void aListThatIsWrappedIsToldToBeUnwrapped() {
        tell("{\"events\": [" + VISIT + "]}")
                .statusCode(400)
                .body("errors.pointer", contains("/events"));
    }

    @Test
    void anAttributeThatThereIsNotIsAWarning() {
        String odd = VISIT.replace("}", ", \"amount\": 1}");

        tell(odd).statusCode(200).body("warnings.pointer", contains("/amount"));
        given().contentType("application/json")
                .header("Prefer", "handling=strict")
                .body(odd)
                .post("/v1/customers/" + id + "/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
    }

    @Test
    void numbersAtTheEdgeOfWhatIsAllowedAreKept() {
        tell(PURCHASE.replace("139.120", "1e300")).statusCode(200);
        tell(PURCHASE.replace("p-1", "p-2").replace("139.120", "1e-30")).statusCode(200);
        tell(PURCHASE.replace("p-1", "p-3").replace("139.120", "1e-31"))
                .statusCode(400)
                .body("errors[0].code", equalTo("OUT_OF_RANGE"));

        list("").body("events.size()", equalTo(2));
    }

    @Test
    void inWhateverOrderAndHoweverOftenTheSameIsKnownInTheEnd() {
        Random random = new Random(4711);
        List<String> events = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            events.add(
                    "{\"id\": \"%s\", \"type\": \"visit\", \"at\": \"2026-01-%02dT00:00:00Z\"}"
                            .formatted(i, 1 + i / 2));
        }
        for (int telling = 0; telling < 10; telling++) {
            Collections.shuffle(events, random);
            String[] some = events.subList(0, 1 + random.nextInt(12)).toArray(String[]::new);
            tell("[" + String.join(",", some) + "]").statusCode(200);
        }
        tell(events.toString()).statusCode(200);

        list("").body(
                        "events.id",
                        contains("11", "10", "9", "8", "7", "6", "5", "4", "3", "2", "1", "0"));
    }

    @Test
    void aListIsReadPageByPage() {
        String at = "\"type\": \"visit\", \"at\": \"2026-01-01T00:00:00Z\"}";
        tell("[{\"id\": \"a\", %1$s, {\"id\": \"b\", %1$s, {\"id\": \"c\", %1$s]".formatted(at));
        String next = list("?limit=2").body("events.id", contains("c", "b")).extract().path("next");

        tell(PURCHASE);

        list("?limit=2&cursor=" + next).body("events.id", contains("a")).body("next", nullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-4800-01-01T00:00:00Z", "now"})
    void aPageBeginsOnlyWhereAnEventMayBe(String at) {
        tell(VISIT);
        String cursor =
                Base64.getUrlEncoder()
                        .encodeToString((at + "\0a").getBytes(StandardCharsets.UTF_8));

        list("?cursor=" + cursor).statusCode(400).body("errors.code", contains("UNKNOWN_CURSOR"));
    }

    private ValidatableResponse tell(String body) {
        return given().contentType("application/json")
                .body(body)
                .post("/v1/customers/{id}/events", id)
                .then();
    }

    private ValidatableResponse list(String query) {
        return given().get("/v1/customers/" + id + "/events" + query).then();
    }
}
