package org.nurtureadvisor.openapi;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.ValidationMessage;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.openapi.Examples.Example;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import javax.sql.DataSource;

/** The document tells the truth: about itself, about requests, and about answers. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path BUILT = Path.of("target/openapi");

    /** An id of something that is made anew each time. */
    private static final String ID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** What else differs from one time, build or release to the next. */
    private static final Set<String> PASSING =
            Set.of(
                    "traceId",
                    "createdAt",
                    "updatedAt",
                    "recordedAt",
                    "requestedAt",
                    "begunAt",
                    "beganAt",
                    "endedAt",
                    "erasedAt",
                    "customersPerSecond",
                    "salt",
                    "subject",
                    "release",
                    "engine",
                    "replayedBy");

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static JsonNode document;

    @Inject DataSource dataSource;

    @Test
    void theCommittedDocumentIsTheOneServed() throws IOException {
        String served = given().get("/q/openapi").then().statusCode(200).extract().asString();
        Path copy = Files.createDirectories(BUILT).resolve(COMMITTED.getFileName());
        Files.writeString(copy, served);

        assertThat(Files.readString(COMMITTED))
                .as("if the change is meant: cp %s %s", copy, COMMITTED)
                .isEqualTo(served);
    }

    @Test
    void isOpenApi31() {
        assertThat(document().path("openapi").asText()).startsWith("3.1");
    }

    @Test
    void namesNothingOfTheLibraryThatWritesJson() {
        assertThat(document().at("/components/schemas").fieldNames())
                .toIterable()
                .noneMatch(name -> name.startsWith("JsonNode"));
    }

    @Test
    void swaggerUiShowsIt() {
        given().get("/q/swagger-ui/").then().statusCode(200);
    }

    @Test
    void everyFactThatMayBeStatedIsDescribedWithItsRange() {
        JsonNode schemas = document().at("/components/schemas");

        for (FactDefinition fact : Facts.all()) {
            if (!fact.concluded()) {
                String[] name = fact.name().split("\\.");
                String group =
                        schemas.at("/Facts/properties/" + name[0]).findValue("$ref").asText();
                JsonNode schema =
                        schemas.path(group.substring(group.lastIndexOf('/') + 1))
                                .at("/properties/" + name[1]);
                assertThat(schema.path("description").asText())
                        .as(fact.name())
                        .containsIgnoringCase(fact.meaning());
                assertThatLimit(schema, "minimum", fact.min(), fact.name());
                assertThatLimit(schema, "maximum", fact.max(), fact.name());
            }
        }
    }

    private static void assertThatLimit(JsonNode schema, String name, double limit, String fact) {
        assertThat(schema.has(name)).as(fact).isEqualTo(!Double.isInfinite(limit));
        assertThat(schema.path(name).asDouble())
                .as(fact)
                .isEqualTo(Double.isInfinite(limit) ? 0 : limit);
    }

    @Test
    void everyTypeOfEventAndEveryAttributeIsDescribed() {
        JsonNode schemas = document().at("/components/schemas");

        assertThat(schemas.at("/EventType/enum"))
                .extracting(JsonNode::asText)
                .containsExactlyElementsOf(
                        Stream.of(EventType.values()).map(EventType::wireName).toList());
        for (String attribute : EventAttributes.names()) {
            assertThat(schemas.at("/Event/properties/" + attribute + "/description").asText())
                    .as(attribute)
                    .isNotEmpty();
        }
    }

    @Test
    void theRuleBookIsDescribedInEachOfItsFormats() {
        JsonNode paths = document().path("paths");

        for (String path : List.of("/v1/models", "/v1/models/{id}")) {
            assertThat(paths.path(path).at("/get/responses/200/content").fieldNames())
                    .toIterable()
                    .containsExactly("application/json", "text/html", "text/markdown");
        }
    }

    @Test
    void everyReferenceLeadsSomewhere() {
        JsonNode document = document();

        assertThat(document.findValuesAsText("$ref"))
                .allSatisfy(
                        ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).isFalse());
    }

    @Test
    void everyParameterIsDescribed() {
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                assertThat(parameters(operation))
                        .as(operation.path("operationId").asText())
                        .allSatisfy(
                                parameter -> {
                                    assertThat(parameter.path("name").asText()).isNotEmpty();
                                    assertThat(parameter.path("description").asText()).isNotEmpty();
                                    assertThat(parameter.path("schema")).isNotEmpty();
                                });
            }
        }
    }

    @Test
    void whatIsSaidOnceForSeveralOperationsIsReferredTo() {
        JsonNode document = document();
        List<String> references = document.findValuesAsText("$ref");

        for (String kind : List.of("parameters", "headers", "responses")) {
            assertThat(document.path("components").path(kind).fieldNames())
                    .toIterable()
                    .isNotEmpty()
                    .allSatisfy(
                            name ->
                                    assertThat(references)
                                            .contains("#/components/" + kind + "/" + name));
        }
    }

    @Test
    void whatTheWordsOfAnAnswerMeanIsSaid() {
        for (var schema : document().at("/components/schemas").properties()) {
            if (schema.getValue().has("enum")) {
                assertThat(schema.getValue().path("description").asText())
                        .as(schema.getKey())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void problemsAreStatedOfEachOperationThatThereIs() {
        assertThat(Problems.STATED.keySet())
                .containsExactlyInAnyOrderElementsOf(document().findValuesAsText("operationId"));
    }

    /** That those which are answered are stated, every test sees to. */
    @ParameterizedTest
    @CsvSource({
        "UNKNOWN_PROPERTY, Prefer",
        "REQUEST_IN_FLIGHT, Idempotency-Key",
        "IDEMPOTENCY_KEY_REUSED, Idempotency-Key",
        "PRECONDITION_FAILED, If-Match",
        "PRECONDITION_REQUIRED, If-Match"
    })
    void aProblemThatAHeaderBringsIsStatedOfThoseOperationsThatTakeIt(
            ProblemCode code, String header) {
        for (JsonNode path : document().path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                assertThat(Problems.STATED.get(id).contains(code))
                        .as(id)
                        .isEqualTo(
                                parameters(operation).stream()
                                        .anyMatch(
                                                parameter ->
                                                        parameter
                                                                .path("name")
                                                                .asText()
                                                                .equals(header)));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredAsTheDocumentSays(Example example) throws IOException, SQLException {
        Response response = sendAfterOthers(example);
        String body = response.asString();
        store(example, body);

        assertThat(response.statusCode()).isEqualTo(example.status());
        assertThat(values(body))
                .as(
                        "if the change is meant: cp target/openapi/examples/%s.response.* src/main/resources/openapi",
                        example.name())
                .isEqualTo(values(example.response()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsOfTheSchemasOfTheDocument(Example example) {
        JsonNode operation = operation(example).description();
        if (example.status() >= 400) {
            assertThat(errors("Problem", example.response())).isEmpty();
        } else if (isJson(example.answerType())) {
            String answer = "/responses/" + example.status();
            assertThat(errorsOf(operation.at(answer), example.response())).isEmpty();
        }
        if (example.status() < 400 && example.request() != null && isJson(example.contentType())) {
            assertThat(errorsOf(operation.path("requestBody"), example.request())).isEmpty();
        }
    }

    @ParameterizedTest
    @CsvSource({"batch, LineAnswer", "rejected-lines, RejectedLine"})
    void eachLineOfAnExampleIsOfItsSchema(String name, String component) {
        assertThat(example(name).response().lines())
                .isNotEmpty()
                .allSatisfy(line -> assertThat(errors(component, line)).isEmpty());
    }

    @Test
    void whatIsWrongWithARequestIsWrongByTheSchemaToo() {
        assertThat(errors("EvaluationRequest", example("wrong-values").request()))
                .extracting(message -> message.getInstanceLocation().toString())
                .contains(
                        "$.facts.purchases.last12Months",
                        "$.facts.purchases.shareAtDiscount",
                        "$.facts.consent.preferredChannel",
                        "$.events[0]",
                        "$.events[1].type");
    }

    private static List<Example> examples() {
        return Examples.all();
    }

    private static Example example(String name) {
        return Examples.all().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** What is answered where nobody is known but from the examples before. */
    private Response sendAfterOthers(Example example) throws SQLException {
        forgetEverybody();
        Map<String, Response> answers = new HashMap<>();
        sendAfterOthers(example, answers);
        return answers.get(example.name());
    }

    private static void sendAfterOthers(Example example, Map<String, Response> answers) {
        for (String before : example.after()) {
            if (!answers.containsKey(before)) {
                sendAfterOthers(example(before), answers);
            }
        }
        answers.put(example.name(), send(example, answers));
    }

    /** Again and again, where only a later answer is the one that is shown. */
    private static Response send(Example example, Map<String, Response> answers) {
        return example.until() == null
                ? request(example, answers)
                : await().atMost(PATIENCE)
                        .until(
                                () -> request(example, answers),
                                answer -> !isNull(answer, example.until()));
    }

    private static boolean isNull(Response answer, String pointer) {
        JsonNode value = read(answer.asString()).at(pointer);
        return value.isNull() || value.isMissingNode();
    }

    /** Once no run is under way, which would be gone while it is at work. */
    private void forgetEverybody() throws SQLException {
        await().pollDelay(Duration.ZERO).atMost(PATIENCE).until(() -> !isAnyRunUnderWay());
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(
                    "truncate customer, decision, placement, placement_move, outcome, acceptance, load, portfolio_run cascade");
        }
    }

    private boolean isAnyRunUnderWay() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet run =
                        statement.executeQuery(
                                "select from portfolio_run where ended_at is null")) {
            return run.next();
        }
    }

    /** An operation of the document, and where it is found. */
    private record Described(String method, String path, JsonNode description) {}

    private static Described operation(Example example) {
        for (var path : document().path("paths").properties()) {
            for (var method : path.getValue().properties()) {
                if (method.getValue().path("operationId").asText().equals(example.operation())) {
                    return new Described(
                            method.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            method.getValue());
                }
            }
        }
        throw new AssertionError("there is no operation " + example.operation());
    }

    /** As the document says: the path of the operation, and each parameter in its place. */
    private static Response request(Example example, Map<String, Response> answers) {
        Described operation = operation(example);
        RequestSpecification request = given().accept(example.answerType());
        if (example.request() != null) {
            request.header("Content-Type", example.contentType())
                    .body(example.request().getBytes());
        }
        for (JsonNode parameter : parameters(operation.description())) {
            String name = parameter.path("name").asText();
            String value = value(example.parameters().get(name), answers);
            if (value != null) {
                switch (parameter.path("in").asText()) {
                    case "path" -> request.pathParam(name, value);
                    case "query" -> request.queryParam(name, value);
                    default -> request.header(name, value);
                }
            }
        }
        return request.request(operation.method(), operation.path());
    }

    /** Those of an operation, also where it only refers to them. */
    private static List<JsonNode> parameters(JsonNode operation) {
        List<JsonNode> parameters = new ArrayList<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String ref = parameter.path("$ref").asText();
            parameters.add(ref.isEmpty() ? parameter : document().at(ref.substring(1)));
        }
        return parameters;
    }

    /** A value, or what stands in an answer at the place it names. */
    private static String value(String written, Map<String, Response> answers) {
        if (written == null || !written.startsWith("$")) {
            return written;
        }
        int end = Math.max(written.indexOf('.'), written.indexOf('/'));
        Response answer = answers.get(written.substring(1, end));
        return written.charAt(end) == '.'
                ? answer.header(written.substring(end + 1))
                : read(answer.asString()).at(written.substring(end)).asText();
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static void store(Example example, String body) throws IOException {
        Path folder = Files.createDirectories(BUILT.resolve("examples"));
        String pretty =
                isJson(example.answerType()) ? JSON.readTree(body).toPrettyString() + "\n" : body;
        String ending = Example.ending(example.answerType());
        Files.writeString(folder.resolve(example.name() + ".response." + ending), pretty);
    }

    private static boolean isJson(String type) {
        return type.equals("application/json");
    }

    private static List<JsonNode> values(String body) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(body.replaceAll(ID, "id"))
                .forEachRemaining(value -> values.add(withoutPassing(value)));
        return values;
    }

    private static JsonNode withoutPassing(JsonNode value) {
        for (String name : PASSING) {
            value.findParents(name).forEach(holder -> ((ObjectNode) holder).remove(name));
        }
        return value;
    }

    /** What is wrong with JSON by the schema that the document has for a body. */
    private static Set<ValidationMessage> errorsOf(JsonNode body, String value) {
        return errors((ObjectNode) body.at("/content/application~1json/schema"), value);
    }

    private static Set<ValidationMessage> errors(String component, String value) {
        return errors(
                JSON.createObjectNode().put("$ref", "#/components/schemas/" + component), value);
    }

    private static Set<ValidationMessage> errors(ObjectNode part, String value) {
        ObjectNode root = part.deepCopy();
        root.set("components", document().path("components"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(VersionFlag.V202012)
                        .getSchema(SchemaLocation.of("urn:openapi"), root);
        return schema.validate(read(value));
    }

    /** As it is served; it stays the same while the service runs. */
    private static synchronized JsonNode document() {
        if (document == null) {
            document = read(given().get("/q/openapi?format=json").asString());
        }
        return document;
    }
}
