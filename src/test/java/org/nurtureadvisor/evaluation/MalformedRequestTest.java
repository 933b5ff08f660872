package org.nurtureadvisor.evaluation;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** What is wrong with a request is said all at once, each at its place. */
@QuarkusTest
class MalformedRequestTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    ``                                             | 1 | 1
                    `   `                                          | 1 | 1
                    {"facts":{}} x                                 | 1 | 14
                    {"facts":{}} {}                                | 1 | 14
                    {"facts":{},"facts":{}}                        | 1 | 20
                    {"facts":{"purchases":{"last12Months":NaN}}}   | 1 | 42
                    {"customer":{"name":"Größe" "id":"1"}}         | 1 | 29
                    {"facts":{"purchases":{"regularity":1e99999999999}}} | 1 | 37
                    """)
    void brokenJsonIsPointedAtByLineAndColumn(String body, int line, int column) {
        post(body == null ? "" : body)
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("errors[0].line", equalTo(line))
                .body("errors[0].column", equalTo(column));
    }

    @Test
    void ofVeryMuchThatIsWrongTheBeginningIsToldAndHowMuchMoreThereIs() {
        String events = "1,".repeat(10_000) + "1";

        post("{\"events\": [" + events + "]}")
                .statusCode(400)
                .body("detail", equalTo("10001 values are wrong."))
                .body("errors", hasSize(101))
                .body("errors[100].code", equalTo("AND_MORE"))
                .body("errors[100].detail", equalTo("There are 9901 more like these."));
    }

    @Test
    void deepNestingIsRefused() {
        post("[".repeat(5_000)).statusCode(400).body("code", equalTo("MALFORMED_JSON"));
    }

    @Test
    void textThatIsNotUtf8IsRefused() {
        byte[] body =
                "{\"customer\":{\"name\":\"x\"},\"facts\":{}}".getBytes(StandardCharsets.UTF_8);
        body[21] = (byte) 0xff;

        given().contentType("application/json")
                .body(body)
                .post("/v1/evaluations")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    []                                                | ``                            | WRONG_TYPE
                    7                                                 | ``                            | WRONG_TYPE
                    {}                                                | ``                            | MISSING
                    {"facts":null}                                    | ``                            | MISSING
                    {"facts":[]}                                      | /facts                        | WRONG_TYPE
                    {"facts":{"purchases":7}}                         | /facts/purchases              | WRONG_TYPE
                    {"facts":{"purchases":{"last12Months":"7"}}}      | /facts/purchases/last12Months | WRONG_TYPE
                    {"facts":{"purchases":{"last12Months":1.5}}}      | /facts/purchases/last12Months | WRONG_TYPE
                    {"facts":{"purchases":{"last12Months":1e-999}}}   | /facts/purchases/last12Months | WRONG_TYPE
                    {"facts":{"purchases":{"last12Months":1e999}}}    | /facts/purchases/last12Months | OUT_OF_RANGE
                    {"facts":{"purchases":{"last12Months":2147483648}}} | /facts/purchases/last12Months | OUT_OF_RANGE
                    {"facts":{"purchases":{"last12Months":-1}}}       | /facts/purchases/last12Months | OUT_OF_RANGE
                    {"facts":{"purchases":{"shareAtDiscount":1.01}}}  | /facts/purchases/shareAtDiscount | OUT_OF_RANGE
                    {"facts":{"purchases":{"meanDaysBetween":0.99}}}  | /facts/purchases/meanDaysBetween | OUT_OF_RANGE
                    {"facts":{"purchases":{"last":"yesterday"}}}      | /facts/purchases/last         | WRONG_TYPE
                    {"facts":{"purchases":{"last":"2026-02-30"}}}     | /facts/purchases/last         | WRONG_TYPE
                    {"facts":{"purchases":{"last":"+999999-01-01"}}}  | /facts/purchases/last         | WRONG_TYPE
                    {"facts":{"consent":{"marketing":"yes"}}}         | /facts/consent/marketing      | WRONG_TYPE
                    {"facts":{"consent":{"preferredChannel":"MAIL"}}} | /facts/consent/preferredChannel | UNKNOWN_WORD
                    {"facts":{"consent":{"channelsAllowed":["MAIL"]}}} | /facts/consent/channelsAllowed/0 | UNKNOWN_WORD
                    {"business":{"purchaseCycleDays":0},"facts":{}}   | /business/purchaseCycleDays   | OUT_OF_RANGE
                    {"asOf":"2026-11-21","facts":{}}                  | /asOf                         | WRONG_TYPE
                    {"asOf":"+999999999-12-31T23:59:59Z","facts":{}}  | /asOf                         | WRONG_TYPE
                    {"models":"trust-ladder","facts":{}}              | /models                       | WRONG_TYPE
                    {"models":[7],"facts":{}}                         | /models/0                     | WRONG_TYPE
                    {"models":["client-stratum"],"facts":{}}          | /models/0                     | UNKNOWN_MODEL
                    {"customer":"c-1","facts":{}}                     | /customer                     | WRONG_TYPE
                    {"customer":{"id":7},"facts":{}}                  | /customer/id                  | WRONG_TYPE
                    {"customer":{"name":" "},"facts":{}}              | /customer/name                | MISSING
                    {"events":{}}                                     | /events                       | WRONG_TYPE
                    {"events":[7]}                                    | /events/0                     | WRONG_TYPE
                    {"events":[{"type":"visit","at":"2026-01-01T00:00:00Z"}]}                 | /events/0/id | MISSING
                    {"events":[{"id":"1","type":"visit"}]}                                    | /events/0/at | MISSING
                    {"events":[{"id":"1","type":"visit","at":"2026-01-01"}]}                  | /events/0/at | WRONG_TYPE
                    {"events":[{"id":"1","type":"visits","at":"2026-01-01T00:00:00Z"}]}       | /events/0/type | UNKNOWN_EVENT_TYPE
                    {"events":[{"id":"1","type":"interaction","at":"2026-01-01T00:00:00Z"}]}  | /events/0/by | MISSING
                    {"events":[{"id":"1","type":"purchase","at":"2026-01-01T00:00:00Z","currency":"XYZZY"}]} | /events/0/currency | UNKNOWN_WORD
                    {"recorded":["visits"],"events":[]}               | /recorded/0                   | UNKNOWN_EVENT_TYPE
                    {"recorded":[null],"events":[]}                   | /recorded/0                   | WRONG_TYPE
                    {"previous":[],"facts":{}}                        | /previous                     | WRONG_TYPE
                    {"previous":{"trust-ladder":{"stage":"TOP"}},"facts":{}} | /previous/trust-ladder/stage | UNKNOWN_STAGE
                    {"asOf":"2026-11-21T00:00:00Z","previous":{"trust-ladder":{"stage":"EXPECTED","since":"2026-11-22T00:00:00Z"}},"facts":{}} | /previous/trust-ladder/since | CONTRADICTION
                    {"previous":{"trust-ladder":{"stage":"EXPECTED","since":"2999-01-01T00:00:00Z"}},"facts":{}} | /previous/trust-ladder/since | CONTRADICTION
                    {"previous":{"trust-ladder":{"stage":"EXPECTED","highest":"SUGGESTED"}},"facts":{}} | /previous/trust-ladder/highest | CONTRADICTION
                    {"previous":{"trust-ladder":{"stage":"EXPECTED","highest":"TOP"}},"facts":{}} | /previous/trust-ladder/highest | UNKNOWN_STAGE
                    """)
    void aWrongValueIsPointedAt(String body, String pointer, String code) {
        post(body)
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors", hasSize(1))
                .body("errors[0].pointer", equalTo(pointer))
                .body("errors[0].code", equalTo(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {                             | Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1)
                    {"asOf":0,"facts":{}}         | An instant reads 2026-11-09T10:15:00Z (RFC 3339, years 1000 to 2999), and here is "0".
                    {"customer":{"id":0},"facts":{}}        | 'id' is a text, and here is 0.
                    {"customer":{"id":"a\\u0000"},"facts":{}} | 'id' has characters that are none, such as NUL.
                    {"events":[{"id":[],"type":"visit","at":"2026-01-01T00:00:00Z"}]} | 'id' is a text, and here is a list.
                    {"facts":{"purchases":{"last12Months":2147483648}}} | purchases.last12Months is beyond what can be reckoned with, and here is 2147483648.
                    {"business":{"purchaseCycleDays":1e99999},"facts":{}} | business.purchaseCycleDays is beyond what can be reckoned with, and here is 1E+99999.
                    """)
    void whatIsWrongIsSaidInWordsThatHoldForIt(String body, String detail) {
        post(body).statusCode(400).body("errors.detail", contains(detail));
    }

    @Test
    void aNameThatThereIsNotIsAWarning() {
        post("""
                        {"asof": "", "customer": {"nme": "x"}, "business": {"purchaseCycleDays": 30, "interactionsPerQuarter": 6},
                         "facts": {"purchase": {}, "purchases": {"last12Month": 7}, "intimacy": {"interest": "HIGH"}},
                         "events": [{"id": "1", "type": "visit", "at": "2026-01-01T00:00:00Z", "amount": 1}],
                         "previous": {"client/stratum": {}}}
                        """)
                .statusCode(200)
                .body(
                        "warnings.pointer",
                        contains(
                                "/asof",
                                "/customer/nme",
                                "/facts/purchase",
                                "/facts/purchases/last12Month",
                                "/facts/intimacy/interest",
                                "/events/0/amount",
                                "/previous/client~1stratum"))
                .body("warnings[0].didYouMean", equalTo("asOf"))
                .body("warnings[3].didYouMean", equalTo("last12Months"))
                .body("warnings[6].didYouMean", equalTo("client-strata"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "handling=strict",
                "return=minimal, handling=\"strict\"",
                "Handling = strict"
            })
    void strictHandlingMakesEveryWarningAnError(String prefer) {
        given().contentType("application/json")
                .header("Prefer", prefer)
                .body("{\"fact\": 1, \"facts\": {\"purchases\": {\"last12Month\": 7}}}")
                .post("/v1/evaluations")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"))
                .body("errors.pointer", contains("/fact", "/facts/purchases/last12Month"));
    }

    @Test
    void preferencesMayStandInSeveralHeaders() {
        given().contentType("application/json")
                .header("Prefer", "return=minimal", "handling=strict")
                .body("{\"fact\": 1, \"facts\": {}}")
                .post("/v1/evaluations")
                .then()
                .statusCode(400)
                .body("code", equalTo("UNKNOWN_PROPERTY"));
    }

    @Test
    void whereSomethingIsWrongWhatThereIsNoWordForIsToldAlong() {
        post("{\"fatcs\": {}}")
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.pointer", contains("", "/fatcs"))
                .body("errors.code", contains("MISSING", "UNKNOWN_PROPERTY"))
                .body("errors[1].didYouMean", equalTo("facts"));
    }

    @Test
    void anExplanationThatThereIsNotIsRefusedWithAllElse() {
        given().contentType("application/json")
                .body("{\"facts\": {}}")
                .post("/v1/evaluations?explain=ful&limit=0")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors.code", contains("UNKNOWN_WORD", "OUT_OF_RANGE"))
                .body("errors[0].didYouMean", equalTo("full"));
    }

    @Test
    void whatIsWrongWithTheQueryAndWithTheBodyIsToldTogether() {
        given().contentType("application/json")
                .body("{\"facts\": 5}")
                .post("/v1/evaluations?explain=ful")
                .then()
                .statusCode(400)
                .body("detail", equalTo("2 values are wrong."))
                .body("errors.code", contains("UNKNOWN_WORD", "WRONG_TYPE"))
                .body("errors[1].pointer", equalTo("/facts"));
    }

    @Test
    void aNameThatThereIsNoWordForIsToldAlongAndIsNoWrongValue() {
        post("{\"asOf\": \"soon\", \"asof\": \"2026-03-31T00:00:00Z\", \"facts\": {}}")
                .statusCode(400)
                .body("detail", equalTo("One value is wrong."))
                .body("errors.code", contains("WRONG_TYPE", "UNKNOWN_PROPERTY"));
    }

    @Test
    void noJsonWhateverMakesTheServiceFail() {
        Random random = new Random(4711);
        for (int i = 0; i < 400; i++) {
            String body = ArbitraryJson.request(random);
            Response response =
                    given().contentType("application/json").body(body).post("/v1/evaluations");
            assertThat(List.of(200, 400)).as(body).contains(response.statusCode());
        }
    }

    private static ValidatableResponse post(String body) {
        return given().contentType("application/json")
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/evaluations")
                .then();
    }
}
