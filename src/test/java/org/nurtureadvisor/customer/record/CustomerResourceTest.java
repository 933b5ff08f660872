package org.nurtureadvisor.customer.record;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.UUID;

/** Customers are stated, read, changed and listed. */
@QuarkusTest
class CustomerResourceTest {

    private static final String BODY =
            """
            {"name": "Example Ltd", "segment": "BUSINESS", "owner": "north",
             "facts": {"purchases": {"last12Months": 7, "last": "2026-11-09"}, "consent": {"channelsAllowed": ["EMAIL", "PHONE"]}},
             "business": {"purchaseCycleDays": 30.5}, "recorded": ["purchase", "complaint"]}
            """;

    private final String id = UUID.randomUUID().toString();

    @Test
    void whoIsStatedIsReadBackAsStated() {
        put(BODY)
                .statusCode(201)
                .header("Location", "/v1/customers/" + id)
                .body("warnings", nullValue());

        given().get(path())
                .then()
                .statusCode(200)
                .body("id", equalTo(id))
                .body("name", equalTo("Example Ltd"))
                .body("segment", equalTo("BUSINESS"))
                .body("owner", equalTo("north"))
                .body("facts.purchases.last12Months", equalTo(7))
                .body("facts.purchases.last", equalTo("2026-11-09"))
                .body("facts.consent.channelsAllowed", contains("EMAIL", "PHONE"))
                .body("business.purchaseCycleDays", equalTo(30.5f))
                .body("recorded", containsInAnyOrder("purchase", "complaint"))
                .body("createdAt", notNullValue())
                .body("updatedAt", notNullValue());
    }

    @Test
    void numbersAreWrittenAsPeopleWriteThem() {
        put("{\"business\": {\"purchaseCycleDays\": 30}}").statusCode(201);

        given().get(path()).then().body(containsString("\"purchaseCycleDays\":30"));
    }

    @Test
    void anIdMayHaveAnyCharacterThatACrmUses() {
        String odd = "Ä/b c+%ü-" + id;

        given().contentType("application/json")
                .body("{}")
                .put("/v1/customers/{id}", odd)
                .then()
                .statusCode(201);
        given().get("/v1/customers/{id}", odd).then().statusCode(200).body("id", equalTo(odd));
    }

    @Test
    void anIdThatIsNoneIsRefused() {
        given().get("/v1/customers/" + "x".repeat(201))
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"));
        for (String none : new String[] {"a%00", "%20", "%E3%80%80"}) {
            given().urlEncodingEnabled(false)
                    .get("/v1/customers/" + none)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_REQUEST"));
        }
    }

    /** Else two customers of whose ids only such bytes differ would be one. */
    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/customers/M%FCller", "/v1/customers?owner=M%FCller", "/v1/%E9/events"})
    void anAddressThatIsNotUtf8IsRefused(String address) {
        given().urlEncodingEnabled(false)
                .get(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.code", contains("NOT_UTF_8"));
    }

    /** With a misspelt filter, everybody would be listed. */
    @ParameterizedTest
    @CsvSource({
        "/v1/customers?ownr=north, UNKNOWN_PARAMETER, owner",
        "/v1/customers?cursr=x, UNKNOWN_PARAMETER, cursor",
        "/v1/models?explain=full, UNKNOWN_PARAMETER,",
        "/v1/customers?owner=, MISSING,",
        "/v1/customers?limit, MISSING,",
        "/v1/customers?limit=1&limit=2, DUPLICATE_PARAMETER,",
        "/v1/models/trust-ladder?limit=1&limit=2, UNKNOWN_PARAMETER,"
    })
    void aParameterThatThereIsNotOrTwiceOrWithoutAValueIsRefused(
            String address, String code, String meant) {
        given().get(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.code", contains(code))
                .body("errors[0].didYouMean", equalTo(meant));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/customers?limit=0&cursor=x",
                "/v1/loads?limit=0&cursor=x",
                "/v1/customers/anybody/advice?limit=0&asOf=today"
            })
    void allThatIsWrongWithAQueryIsToldAtOnce(String address) {
        given().get(address)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors", hasSize(2));
    }

    @Test
    void aSemicolonIsPartOfAnIdOnlyWhereItIsEncoded() {
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{}")
                .put(path() + ";b=c")
                .then()
                .statusCode(400)
                .body("detail", containsString("%3B"));
        given().get(path()).then().statusCode(404);
        given().urlEncodingEnabled(false)
                .contentType("application/json")
                .body("{}")
                .put(path() + "%3Bb=c")
                .then()
                .statusCode(201)
                .body("id", equalTo(id + ";b=c"));
    }

    @Test
    void whoIsNotKnownIsNotFound() {
        given().get(path()).then().statusCode(404).body("code", equalTo("CUSTOMER_NOT_FOUND"));
        patch("{}", "\"x\"").statusCode(404).body("code", equalTo("CUSTOMER_NOT_FOUND"));
        given().delete(path()).then().statusCode(404).body("code", equalTo("CUSTOMER_NOT_FOUND"));
        given().get(path() + "/events")
                .then()
                .statusCode(404)
                .body("code", equalTo("CUSTOMER_NOT_FOUND"));
    }

    @Test
    void anUnchangedCustomerIsNotSentAgain() {
        String tag = created();

        given().header("If-None-Match", tag).get(path()).then().statusCode(304).header("ETag", tag);
        given().header("If-None-Match", "\"other\", W/" + tag).get(path()).then().statusCode(304);
        given().header("If-None-Match", "\"other\"").get(path()).then().statusCode(200);
    }

    @Test
    void aChangeOfWhatWasSeenIsMade() {
        String tag = created();

        put("{\"name\": \"New\"}", "If-Match", tag)
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("name", equalTo("New"))
                .body("segment", nullValue())
                .body("facts.purchases", nullValue())
                .body("recorded", hasSize(0));
    }

    @Test
    void aChangeOfWhatSomebodyElseChangedIsRefusedWithTheCurrentTag() {
        String stale = created();
        String current = put("{}", "If-Match", stale).statusCode(200).extract().header("ETag");

        put("{}", "If-Match", stale)
                .statusCode(412)
                .header("ETag", current)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("detail", startsWith("It has been changed since;"));
        patch("{}", stale).statusCode(412);
        given().header("If-Match", stale).delete(path()).then().statusCode(412);
    }

    @Test
    void aChangeThatDoesNotSayWhatItIsBasedOnIsRefused() {
        created();

        put(BODY).statusCode(428).body("code", equalTo("PRECONDITION_REQUIRED"));
        given().contentType("application/json").body("{}").patch(path()).then().statusCode(428);
        given().delete(path()).then().statusCode(428);
    }

    @Test
    void anyVersionMayBeMeant() {
        created();

        put("{}", "If-Match", "*").statusCode(200);
    }

    @Test
    void whoIsOnlyToBeCreatedIsNotChanged() {
        String tag = put(BODY, "If-None-Match", "*").statusCode(201).extract().header("ETag");

        put("{}", "If-None-Match", "*")
                .statusCode(412)
                .header("ETag", tag)
                .body("code", equalTo("PRECONDITION_FAILED"))
                .body("detail", startsWith("It is there already"));
        given().contentType("application/json")
                .header("If-Match", tag)
                .header("If-None-Match", "*")
                .body("{}")
                .put(path())
                .then()
                .statusCode(412)
                .body("detail", startsWith("It is there already"));
        given().get(path()).then().body("name", equalTo("Example Ltd"));
    }

    @Test
    void whereSomebodyElseHasChangedItThatIsToldWhateverElseIsDemanded() {
        created();

        given().contentType("application/json")
                .header("If-Match", "\"of-before\"")
                .header("If-None-Match", "\"other\"")
                .body("{}")
                .put(path())
                .then()
                .statusCode(412)
                .body("detail", startsWith("It has been changed since"));
    }

    @Test
    void whoIsNoLongerThereIsNotCreatedByAChange() {
        put(BODY, "If-Match", "\"x\"").statusCode(412);

        given().get(path()).then().statusCode(404);
    }

    @Test
    void whoIsErasedAndComesAgainHasAnotherTag() {
        String tag = created();
        given().header("If-Match", "*").delete(path()).then().statusCode(200);

        put(BODY).statusCode(201).header("ETag", not(equalTo(tag)));
    }

    @ParameterizedTest
    @CsvSource({"application/merge-patch+json", "application/json"})
    void aPatchChangesWhatItNamesAndNothingElse(String contentType) {
        String tag = created();

        given().contentType(contentType)
                .header("If-Match", tag)
                .body(
                        """
                        {"owner": null, "facts": {"purchases": {"last12Months": null, "count": 9}, "service": {"nps": 8}}}
                        """)
                .patch(path())
                .then()
                .statusCode(200)
                .header("ETag", not(equalTo(tag)))
                .body("owner", nullValue())
                .body("name", equalTo("Example Ltd"))
                .body("facts.purchases.last12Months", nullValue())
                .body("facts.purchases.last", equalTo("2026-11-09"))
                .body("facts.purchases.count", equalTo(9))
                .body("facts.service.nps", equalTo(8))
                .body("business.purchaseCycleDays", equalTo(30.5f));
    }

    @Test
    void aNormAmongTheFactsIsKeptInItsPlaceAndGivesWayToWhatIsStatedThere() {
        put("""
            {"facts": {"business": {"purchaseCycleDays": 200, "orderValue": 50}},
             "business": {"purchaseCycleDays": 30}}""")
                .statusCode(201)
                .body("facts.business", nullValue())
                .body("business.purchaseCycleDays", equalTo(30))
                .body("business.orderValue", equalTo(50));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"45 | 45", "null |"})
    void aNormAmongTheFactsOfAPatchReplacesWhatWasStatedBefore(String patched, Integer kept) {
        String tag = created();

        patch("{\"facts\": {\"business\": {\"purchaseCycleDays\": %s}}}".formatted(patched), tag)
                .statusCode(200)
                .body("facts.business", nullValue())
                .body("business.purchaseCycleDays", equalTo(kept));
    }

    @Test
    void aPatchThatWouldStateSomethingWrongChangesNothing() {
        String tag = created();

        patch("{\"name\": \"x\", \"facts\": {\"purchases\": {\"last12Months\": -1}}}", tag)
                .statusCode(400)
                .body("errors.pointer", contains("/facts/purchases/last12Months"));
        given().get(path()).then().header("ETag", tag).body("name", equalTo("Example Ltd"));
    }

    @Test
    void allThatIsWrongIsToldAtOnce() {
        put("""
            {"name": 7, "ownr": "north", "segment": "COMPANY", "owner": "\\u0000", "facts": {"purchases": {"last12Months": "7"}},
             "business": {"purchaseCycleDays": 0}, "recorded": ["visits"]}
            """)
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body(
                        "errors.pointer",
                        containsInAnyOrder(
                                "/name",
                                "/ownr",
                                "/segment",
                                "/owner",
                                "/facts/purchases/last12Months",
                                "/business/purchaseCycleDays",
                                "/recorded/0"));
        given().get(path()).then().statusCode(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                 | INVALID_REQUEST
                    {"name": "x"} {}   | MALFORMED_JSON
                    ``                 | MALFORMED_JSON
                    """)
    void whatIsNoCustomerIsRefused(String body, String code) {
        put(body == null ? "" : body).statusCode(400).body("code", equalTo(code));
    }

    @Test
    void aNameThatThereIsNotIsAWarningAndIsNotKept() {
        put("{\"nme\": \"x\", \"facts\": {\"purchases\": {\"last12Month\": 7}}}")
                .statusCode(201)
                .body("warnings.pointer", contains("/nme", "/facts/purchases/last12Month"))
                .body("warnings[0].didYouMean", equalTo("name"));
        given().get(path())
                .then()
                .body("warnings", nullValue())
                .body("facts.purchases", nullValue());
    }

    @Test
    void strictHandlingMakesEveryWarningAnError() {
        put("{\"nme\": \"x\"}", "Prefer", "handling=strict")
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"))
                .body("errors.pointer", contains("/nme"));
        given().get(path()).then().statusCode(404);
    }

    @Test
    void aBlankTextIsNone() {
        put("{\"owner\": \"\", \"name\": \" \"}")
                .statusCode(400)
                .body("errors.pointer", containsInAnyOrder("/owner", "/name"))
                .body("errors.code", contains("MISSING", "MISSING"));
    }

    @Test
    void aListIsReadPageByPage() {
        String owner = "owner-" + id;
        for (String each : new String[] {"d", "a", "c", "e", "b"}) {
            given().contentType("application/json")
                    .body("{\"owner\": \"" + owner + "\"}")
                    .put(path() + each)
                    .then()
                    .statusCode(201);
        }

        String link =
                given().queryParam("owner", owner)
                        .queryParam("limit", 2)
                        .get("/v1/customers")
                        .then()
                        .statusCode(200)
                        .body("customers.id", contains(id + "a", id + "b"))
                        .extract()
                        .header("Link");
        String second =
                next(link)
                        .then()
                        .body("customers.id", contains(id + "c", id + "d"))
                        .extract()
                        .header("Link");
        next(second)
                .then()
                .body("customers.id", contains(id + "e"))
                .body("next", nullValue())
                .header("Link", nullValue());
    }

    @Test
    void aListIsOfOneSegment() {
        String owner = "owner-" + id;
        put("{\"owner\": \"%s\", \"segment\": \"CONSUMER\"}".formatted(owner)).statusCode(201);

        given().get("/v1/customers?owner={owner}&segment=CONSUMER", owner)
                .then()
                .body("customers.id", contains(id));
        given().get("/v1/customers?owner={owner}&segment=BUSINESS", owner)
                .then()
                .body("customers", hasSize(0));
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0",
        "limit=201",
        "limit=x",
        "cursor=x",
        "cursor=%00",
        "cursor=gICA",
        "segment=company",
        "owner=%00"
    })
    void aListThatThereIsNotIsRefused(String query) {
        given().urlEncodingEnabled(false)
                .get("/v1/customers?" + query)
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"));
    }

    private static Response next(String link) {
        return given().urlEncodingEnabled(false)
                .get(link.substring(link.indexOf('<') + 1, link.indexOf('>')));
    }

    private String path() {
        return "/v1/customers/" + id;
    }

    private String created() {
        return put(BODY).statusCode(201).extract().header("ETag");
    }

    private ValidatableResponse put(String body, String... header) {
        RequestSpecification request = given().contentType("application/json").body(body);
        if (header.length > 0) {
            request.header(header[0], header[1]);
        }
        return request.put(path()).then();
    }

    private ValidatableResponse patch(String body, String tag) {
        return given().contentType("application/merge-patch+json")
                .header("If-Match", tag)
                .body(body)
                .patch(path())
                .then();
    }
}
