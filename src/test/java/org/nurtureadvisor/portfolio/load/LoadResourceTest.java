package org.nurtureadvisor.portfolio.load;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.database.Tidying;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;

import javax.sql.DataSource;

/** Events of many customers at once. */
@QuarkusTest
class LoadResourceTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String NDJSON = "application/x-ndjson";
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Stored stored;

    @Inject
    void setDatabase(DataSource database) {
        stored = new Stored(database);
    }

    @TestHTTPResource("/")
    URI server;

    @Inject LoadConfig config;
    @Inject Database database;
    @Inject Event<Tidying> tidying;

    @ParameterizedTest
    @CsvSource({
        "application/json, '[%s, %s]'",
        "application/x-ndjson, '%s\n%s'",
        "application/jsonl, '%s\n%s\n'"
    })
    void takesEventsAsJson(String contentType, String form) {
        String body = form.formatted(purchase("a", "e-1", 10), purchase("b", "e-1", 20));

        JsonPath load = load(contentType, body);

        assertThat(load.getString("state")).isEqualTo("DONE");
        assertThat(load.getInt("lines")).isEqualTo(2);
        assertThat(load.getInt("accepted")).isEqualTo(2);
        assertThat(load.getInt("customersNew")).isEqualTo(2);
        assertThat(stored.events())
                .containsExactly(
                        "a e-1 purchase 2026-11-09 10:15:00+00 {\"amount\": 10}",
                        "b e-1 purchase 2026-11-09 10:15:00+00 {\"amount\": 20}");
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void takesEventsAsCsv(String delimiter) {
        String csv =
                """
                \uFEFFcustomerId,id,type,at,amount,products,by,due,marketing
                %1$sa,e-1,purchase,2026-11-09T10:15:00Z,139.12,"p2|p1",,,
                %1$sa,"e
                2",commitment,2026-11-10T10:15:00+01:00,,,US,2026-12-01,
                %1$sb,e-1,consent,2026-11-11T10:15:00Z,,,,,true
                """
                        .formatted(stored.prefix())
                        .replace(",", delimiter);

        JsonPath load = load("text/csv", csv);

        assertThat(load.getInt("accepted")).isEqualTo(3);
        assertThat(stored.events())
                .containsExactly(
                        "a e\n2 commitment 2026-11-10 09:15:00+00 {\"by\": \"US\", \"due\": \"2026-12-01\"}",
                        "a e-1 purchase 2026-11-09 10:15:00+00 {\"amount\": 139.12, \"products\": [\"p1\", \"p2\"]}",
                        "b e-1 consent 2026-11-11 10:15:00+00 {\"marketing\": true}");
    }

    @Test
    void takesWhatIsCompressed() throws IOException {
        ByteArrayOutputStream compressed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(compressed)) {
            gzip.write(purchase("a", "e-1", 10).getBytes(StandardCharsets.UTF_8));
        }

        given().contentType(NDJSON)
                .header("Content-Encoding", "gzip")
                .body(compressed.toByteArray())
                .post("/v1/events")
                .then()
                .statusCode(201)
                .body("accepted", equalTo(1));
    }

    @Test
    void ofALineThatIsWrongThroughoutTheBeginningIsToldAndHowMuchMoreThereIs() throws IOException {
        String products = "1,".repeat(10_000) + "1";
        JsonPath load =
                load(
                        NDJSON,
                        """
                        {"customerId": "%sa", "id": "e-1", "type": "purchase", "at": "2026-11-09T10:15:00Z", "products": [%s]}"""
                                .formatted(stored.prefix(), products));

        JsonNode reasons = rejected(load.getString("id")).get(0).path("reasons");
        assertThat(reasons).hasSize(101);
        assertThat(reasons.get(100).path("detail").asText())
                .isEqualTo("There are 9901 more like these.");
    }

    @Test
    void aBadLineFailsOnlyItself() throws IOException {
        JsonPath load =
                load(
                        NDJSON,
                        String.join(
                                "\n",
                                purchase("a", "e-1", 10),
                                "{\"customerId\":",
                                "",
                                purchase("a", "e-2", -10),
                                purchase("a", "e-3", 10).replace("purchase", "purchas"),
                                "{\"id\":\"e-4\",\"type\":\"visit\",\"at\":\"2026-11-09T10:15:00Z\"}",
                                "[7]",
                                purchase("a", "e-5", 10) + " ".repeat(100_000),
                                purchase("a", "e-6", 10)));

        assertThat(load.getInt("lines")).isEqualTo(8);
        assertThat(load.getInt("accepted")).isEqualTo(2);
        assertThat(load.getInt("rejected")).isEqualTo(6);
        List<JsonNode> rejected = rejected(load.getString("id"));
        assertThat(rejected)
                .extracting(line -> line.path("line").asInt())
                .containsExactly(2, 4, 5, 6, 7, 8);
        assertThat(rejected)
                .extracting(line -> line.at("/reasons/0/code").asText())
                .containsExactly(
                        "MALFORMED_JSON",
                        "OUT_OF_RANGE",
                        "UNKNOWN_EVENT_TYPE",
                        "MISSING",
                        "WRONG_TYPE",
                        "LINE_TOO_LONG");
        assertThat(rejected.get(1).at("/reasons/0/pointer").asText()).isEqualTo("/amount");
        assertThat(rejected.get(2).at("/reasons/0/didYouMean").asText()).isEqualTo("purchase");
        assertThat(rejected.get(2).path("text").asText()).contains("\"purchas\"");
    }

    /** It might be about anybody, and could not be found when that person is erased. */
    @Test
    void nothingIsKeptOfWhatALineSaysThatDoesNotTellWhoseItIs() throws IOException {
        JsonPath load =
                load(
                        NDJSON,
                        String.join(
                                "\n",
                                "{\"customerId\": Miller}",
                                "{\"id\":\"Miller\",\"type\":\"Miller\",\"at\":\"2026-11-09T10:15:00Z\"}",
                                purchase("Miller", "e-1", 10) + " ".repeat(100_000)));

        List<JsonNode> rejected = rejected(load.getString("id"));
        assertThat(rejected).extracting(JsonNode::toString).noneMatch(it -> it.contains("Miller"));
        assertThat(rejected)
                .extracting(line -> line.path("line") + " " + line.at("/reasons/0/code").asText())
                .containsExactly("1 MALFORMED_JSON", "2 MISSING", "3 LINE_TOO_LONG");
        assertThat(rejected.get(0).at("/reasons/0/column").asInt()).isEqualTo(16);
        assertThat(rejected.get(1).at("/reasons/0/pointer").asText()).isEqualTo("/customerId");
    }

    @Test
    void quotesThatDoNotMatchAreToldOfTheirLine() throws IOException {
        JsonPath load =
                load(
                        "text/csv",
                        """
                        customerId,id,type,at
                        %1$sa,e-1,visit,2026-11-09T10:15:00Z
                        %1$sa,"e"-2,visit,2026-11-09T10:15:00Z
                        """
                                .formatted(stored.prefix()));

        JsonNode rejected = rejected(load.getString("id")).get(0);
        assertThat(rejected.path("line").asInt()).isEqualTo(3);
        assertThat(rejected.at("/reasons/0/code").asText()).isEqualTo("MALFORMED_CSV");
    }

    /** In a path they are steps: nobody could read or erase such a customer. */
    @ParameterizedTest
    @ValueSource(strings = {".", ".."})
    void anIdThatNoPathCanHoldIsRefused(String id) throws IOException {
        JsonPath load =
                load(
                        NDJSON,
                        """
                        {"customerId":"%s","id":"e-1","type":"visit","at":"2026-11-09T10:15:00Z"}"""
                                .formatted(id));

        assertThat(load.getInt("rejected")).isEqualTo(1);
        JsonNode reason = rejected(load.getString("id")).get(0).at("/reasons/0");
        assertThat(reason.path("pointer").asText()).isEqualTo("/customerId");
        assertThat(reason.path("code").asText()).isEqualTo("WRONG_TYPE");
    }

    @Test
    void whatPostgresqlCannotKeepFailsOnlyItself() throws IOException {
        JsonPath load =
                load(
                        NDJSON,
                        String.join(
                                "\n",
                                purchase("a", "e-1", 10),
                                purchase("a", "e-\\u0000", 10),
                                purchase("a", "e-3", 10)));

        assertThat(load.getInt("accepted")).isEqualTo(2);
        assertThat(rejected(load.getString("id")).get(0).path("line").asInt()).isEqualTo(2);
    }

    @Test
    void rejectedLinesCanBeHadAsCsv() {
        JsonPath load = load(NDJSON, purchase("a", "e-1", 10).replace("purchase", "purchas"));

        String csv =
                given().accept("text/csv")
                        .get("/v1/loads/{id}/rejected-lines", load.getString("id"))
                        .then()
                        .statusCode(200)
                        .contentType("text/csv")
                        .extract()
                        .asString();

        assertThat(csv.lines()).first().isEqualTo("line,code,pointer,detail,didYouMean,text");
        assertThat(csv.lines().skip(1))
                .singleElement()
                .asString()
                .startsWith(
                        "1,UNKNOWN_EVENT_TYPE,/type,There is no type of event 'purchas'.,purchase,");
    }

    /** A plan kept from small loads takes minutes for a large one. */
    @Test
    void noPlanOfALoadIsKept() throws SQLException {
        for (int i = 0; i < 12; i++) {
            load(NDJSON, purchase("a", "e-" + i, 10));
        }

        assertThat(stored.keptPlans("incoming_event")).isZero();
    }

    @Test
    void loadsThatBeganLongAgoAreForgottenOnceADay() {
        String old = begunAgo("31 days");
        String recent = begunAgo("29 days");

        tidying.fireAsync(new Tidying(Instant.now())).toCompletableFuture().join();

        given().get("/v1/loads/{id}", old)
                .then()
                .statusCode(404)
                .body("code", equalTo("LOAD_NOT_FOUND"));
        given().get("/v1/loads/{id}", recent).then().statusCode(200);
    }

    /** A load that began that long ago. */
    private String begunAgo(String ago) {
        String id = load(NDJSON, purchase("a", "e-1", 10)).getString("id");
        database.change(
                "update load set begun_at = now() - ?::interval where id = ?::uuid", ago, id);
        return id;
    }

    @Test
    void theSameLoadOnceMoreChangesNothing() {
        String body = purchase("a", "e-1", 10) + "\n" + purchase("b", "e-1", 20);
        load(NDJSON, body);
        List<String> before = stored.events();

        JsonPath load = load(NDJSON, body);

        assertThat(load.getInt("repeated")).isEqualTo(2);
        assertThat(load.getInt("accepted") + load.getInt("customersNew")).isZero();
        assertThat(stored.events()).isEqualTo(before);
    }

    @Test
    void anEventThatSaysSomethingElseUnderAKnownIdIsRejected() throws IOException {
        load(NDJSON, purchase("a", "e-1", 10));

        JsonPath load =
                load(
                        NDJSON,
                        String.join(
                                "\n",
                                purchase("a", "e-1", 11),
                                purchase("a", "e-2", 1),
                                purchase("a", "e-2", 1),
                                purchase("a", "e-2", 2)));

        assertThat(load.getInt("accepted")).isEqualTo(1);
        assertThat(load.getInt("repeated")).isEqualTo(1);
        assertThat(rejected(load.getString("id")))
                .extracting(line -> line.path("line") + " " + line.at("/reasons/0/code").asText())
                .containsExactly("1 EVENT_CONFLICT", "4 EVENT_CONFLICT");
        assertThat(stored.events())
                .containsExactly(
                        "a e-1 purchase 2026-11-09 10:15:00+00 {\"amount\": 10}",
                        "a e-2 purchase 2026-11-09 10:15:00+00 {\"amount\": 1}");
    }

    @Test
    void anAttributeThereIsNoWordForIsPassedOverAndToldOnce() {
        String misspelt = purchase("a", "e-%d", 10).replace("amount", "amout");

        JsonPath load = load(NDJSON, misspelt.formatted(1) + "\n" + misspelt.formatted(2));

        assertThat(load.getInt("accepted")).isEqualTo(2);
        assertThat(load.getList("warnings")).hasSize(1);
        assertThat(load.getString("warnings[0].didYouMean")).isEqualTo("amount");
        assertThat(load.getInt("warnings[0].lines")).isEqualTo(2);
    }

    @Test
    void anAttributeWithANameThatPostgresqlCannotKeepIsToldOfAllTheSame() {
        JsonPath load = load(NDJSON, purchase("a", "e-1", 10).replace("amount", "a\\u0000b"));

        assertThat(load.getString("state")).isEqualTo("DONE");
        assertThat(load.getInt("accepted")).isEqualTo(1);
        assertThat(load.getString("warnings[0].pointer")).isEqualTo("/a b");
    }

    @Test
    void columnsThatAreMissingOrUnknownAreToldBeforeAnythingIsLoaded() {
        given().contentType("text/csv")
                .body("customerId;id;typ;at\n")
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_REQUEST"))
                .body("errors[0].code", equalTo("MISSING_COLUMN"))
                .body("errors[0].pointer", equalTo("/type"))
                .body("errors[0].didYouMean", equalTo("typ"));
        given().contentType("text/csv")
                .body("customerId,id,type,at,amout\n")
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_COLUMN"))
                .body("errors[0].didYouMean", equalTo("amount"));
        given().contentType("text/csv")
                .body("")
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("MISSING_HEADER"));
    }

    @Test
    void aLoadIsFoundWhereItSaysAndAmongTheLatest() {
        String location =
                given().contentType(NDJSON)
                        .body(purchase("a", "e-1", 10).getBytes(StandardCharsets.UTF_8))
                        .post("/v1/events")
                        .then()
                        .statusCode(201)
                        .extract()
                        .header("Location");
        String id = location.substring(location.lastIndexOf('/') + 1);

        given().get(location).then().statusCode(200).body("id", equalTo(id));
        given().get("/v1/loads").then().statusCode(200).body("loads.id", hasItems(id));
        given().get("/v1/loads/{id}/rejected-lines", id).then().statusCode(200);
        given().get("/v1/loads/7").then().statusCode(404).body("code", equalTo("LOAD_NOT_FOUND"));
        given().get("/v1/loads/" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .body("type", endsWith("load-not-found"));
    }

    @Test
    void whatWasRejectedOfACustomerGoesWithTheCustomer() throws IOException {
        String id =
                load(
                                NDJSON,
                                String.join(
                                        "\n",
                                        purchase("a.1", "e-1", 10),
                                        purchase("a.1", "e-2", -10),
                                        purchase("\\u0061.1", "e-2", -10),
                                        purchase("a.1", "e-1", 11),
                                        purchase("a.1", "e-2", -10)
                                                .replace("{", "{\"" + "x".repeat(3_000) + "\":1,"),
                                        purchase("a.12", "e-3", -10)))
                        .getString("id");
        assertThat(rejected(id)).hasSize(5);

        given().header("If-Match", "*")
                .delete("/v1/customers/{id}", stored.prefix() + "a.1")
                .then()
                .statusCode(200);

        assertThat(rejected(id)).extracting(line -> line.path("line").asInt()).containsExactly(6);
    }

    /** Each holds a connection, and all else needs some, too. */
    @Test
    void moreLoadsAtOnceThanAReplicaTakesAreToldToTryAgain() throws IOException {
        List<Socket> running = new ArrayList<>();
        try {
            for (int i = 0; i < config.atOnce(); i++) {
                running.add(begin(100, new byte[1]));
            }
            await().atMost(PATIENCE).until(() -> runningLoads() == config.atOnce());

            post(NDJSON, purchase("a", "e-1", 10))
                    .statusCode(503)
                    .header("Retry-After", "30")
                    .body("code", equalTo("TOO_MANY_LOADS"));
        } finally {
            for (Socket socket : running) {
                socket.close();
            }
        }
        await().atMost(PATIENCE)
                .until(() -> post(NDJSON, purchase("a", "e-1", 10)).extract().statusCode() == 201);
    }

    private static int runningLoads() {
        return given().get("/v1/loads").path("loads.findAll { it.state == 'RUNNING' }.size()");
    }

    @Test
    void loadsAreListedPageByPage() {
        List<String> ids =
                IntStream.range(0, 3)
                        .mapToObj(i -> load(NDJSON, purchase("a", "e-" + i, i)).getString("id"))
                        .toList();

        JsonPath first = given().get("/v1/loads?limit=2").jsonPath();
        JsonPath second =
                given().queryParam("limit", 2)
                        .queryParam("cursor", first.getString("next"))
                        .get("/v1/loads")
                        .jsonPath();

        assertThat(first.getList("loads.id")).isEqualTo(List.of(ids.get(2), ids.get(1)));
        assertThat(second.getString("loads[0].id")).isEqualTo(ids.get(0));
    }

    @Test
    void anEmptyBodyIsNoJson() {
        given().contentType("application/json")
                .body(new byte[0])
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("detail", equalTo("There is nothing here."));
    }

    @Test
    void anArrayThatIsCutOffIsNotDone() {
        given().contentType("application/json")
                .body("[" + purchase("a", "e-1", 10) + "," + purchase("a", "e-2", 20))
                .post("/v1/events")
                .then()
                .statusCode(400)
                .body("code", equalTo("MALFORMED_JSON"))
                .body("detail", equalTo("The array is cut off in element 2: no ']' ends it."));

        given().get("/v1/loads?limit=1").then().body("loads.state", contains("INTERRUPTED"));
    }

    /** Cut off in its midst, it leaves whole chunks; sent again whole, it adds the rest. */
    @Test
    void aLoadThatIsCutOffAndSentAgainLeavesNeitherGapsNorDoubles() throws IOException {
        // More chunks than are read ahead of what is stored.
        int chunks = 2 * Runtime.getRuntime().availableProcessors() + 2;
        int count = chunks * config.linesAtOnce() + config.linesAtOnce() / 2;
        byte[] body =
                IntStream.range(0, count)
                        .mapToObj(i -> purchase("c-" + i % (count / 10), "e-" + i, i))
                        .collect(Collectors.joining("\n"))
                        .getBytes(StandardCharsets.UTF_8);

        String id = cutOff(body, body.length - 100);

        JsonPath interrupted = ended(id);
        assertThat(interrupted.getString("state")).isEqualTo("INTERRUPTED");
        assertThat(interrupted.getInt("accepted"))
                .isPositive()
                .isLessThan(count)
                .isEqualTo(stored.countEvents());
        JsonPath again = load(NDJSON, new String(body, StandardCharsets.UTF_8));
        assertThat(again.getInt("repeated")).isEqualTo(interrupted.getInt("accepted"));
        assertThat(again.getInt("accepted") + again.getInt("repeated")).isEqualTo(count);
        assertThat(stored.countEvents()).isEqualTo(count);
    }

    /** Sends a part of what was announced, and hangs up. The id of the load that it began. */
    private String cutOff(byte[] body, int sent) throws IOException {
        List<String> before = loads();
        begin(body.length, Arrays.copyOf(body, sent)).close();
        await().atMost(PATIENCE).until(() -> !loads().equals(before));
        return loads().get(0);
    }

    /** Sends the beginning of a load. */
    private Socket begin(int length, byte[] beginning) throws IOException {
        Socket socket = new Socket(server.getHost(), server.getPort());
        OutputStream out = socket.getOutputStream();
        out.write(
                ("POST /v1/events HTTP/1.1\r\nHost: x\r\nContent-Type: "
                                + NDJSON
                                + "\r\nContent-Length: "
                                + length
                                + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        out.write(beginning);
        out.flush();
        return socket;
    }

    private static List<String> loads() {
        return given().get("/v1/loads").jsonPath().getList("loads.id");
    }

    private static JsonPath ended(String id) {
        await().atMost(PATIENCE).until(() -> !read(id).getString("state").equals("RUNNING"));
        return read(id);
    }

    private static JsonPath read(String id) {
        return given().get("/v1/loads/{id}", id).jsonPath();
    }

    private String purchase(String customer, String id, int amount) {
        return """
               {"customerId":"%s","id":"%s","type":"purchase","at":"2026-11-09T10:15:00Z","amount":%d}"""
                .formatted(stored.prefix() + customer, id, amount);
    }

    private static JsonPath load(String contentType, String body) {
        return post(contentType, body).statusCode(201).extract().jsonPath();
    }

    private static ValidatableResponse post(String contentType, String body) {
        return given().contentType(contentType)
                .body(body.getBytes(StandardCharsets.UTF_8))
                .post("/v1/events")
                .then();
    }

    private static List<JsonNode> rejected(String load) throws IOException {
        List<JsonNode> lines = new ArrayList<>();
        String body = given().get("/v1/loads/{id}/rejected-lines", load).asString();
        for (String line : body.lines().toList()) {
            lines.add(JSON.readTree(line));
        }
        return lines;
    }
}
