package org.nurtureadvisor.openapi;

import static io.restassured.RestAssured.given;

import static org.assertj.core.api.Assertions.assertThat;

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

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.customer.EventAttributes;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.openapi.Examples.Example;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** The document tells the truth: about itself, about requests, and about answers. */
@QuarkusTest
class OpenApiTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path COMMITTED = Path.of("src/main/openapi/openapi.yaml");
    private static final Path BUILT = Path.of("target/openapi");

    /** Parts of a receipt that differ from one build or release to the next. */
    private static final Set<String> PASSING = Set.of("traceId", "release", "facts", "engine");

    /** What no two loads have in common. */
    private static final Set<String> OF_ONE_LOAD = Set.of("id", "begunAt", "endedAt");

    /** What no two runs have in common. */
    private static final Set<String> OF_ONE_RUN = Set.of("id", "requestedAt");

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
                if (!Double.isInfinite(fact.max())) {
                    assertThat(schema.path("maximum").asDouble())
                            .as(fact.name())
                            .isEqualTo(fact.max());
                }
            }
        }
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

    @ParameterizedTest
    @MethodSource("examples")
    void anExampleIsAnsweredAsTheDocumentSays(Example example) throws IOException {
        Response response = send(example);
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
        String answered = example.response();
        if (example.status() >= 400) {
            assertThat(errors("Problem", answered)).isEmpty();
        } else if (example.operation().equals("evaluate") && example.ending().equals("json")) {
            assertThat(errors("EvaluationRequest", example.request())).isEmpty();
            assertThat(errors("EvaluationResponse", answered)).isEmpty();
        } else if (example.operation().equals("listModels")) {
            assertThat(errors("ModelsResponse", answered)).isEmpty();
        } else if (example.operation().equals("readModel")) {
            assertThat(errors("ModelResponse", answered)).isEmpty();
        } else if (example.operation().equals("loadEvents")) {
            assertThat(errors("LoadResponse", answered)).isEmpty();
        } else if (example.operation().equals("readMapping")) {
            assertThat(errors("MappingResponse", answered)).isEmpty();
        } else if (example.operation().equals("beginRun")) {
            assertThat(errors("PortfolioRunRequest", example.request())).isEmpty();
            assertThat(errors("RunResponse", answered)).isEmpty();
        }
    }

    @Test
    void whatIsWrongWithARequestIsWrongByTheSchemaToo() {
        assertThat(errors("EvaluationRequest", exampleRequest("wrong-values")))
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

    private static String exampleRequest(String name) {
        return Examples.all().stream()
                .filter(example -> example.name().equals(name))
                .findFirst()
                .orElseThrow()
                .request();
    }

    /** As the document says: the path of the operation, and each parameter in its place. */
    private static Response send(Example example) {
        JsonNode paths = document().path("paths");
        for (var path : paths.properties()) {
            for (var method : path.getValue().properties()) {
                JsonNode operation = method.getValue();
                if (operation.path("operationId").asText().equals(example.operation())) {
                    return with(example, operation)
                            .request(method.getKey().toUpperCase(Locale.ROOT), path.getKey());
                }
            }
        }
        throw new AssertionError("there is no operation " + example.operation());
    }

    private static RequestSpecification with(Example example, JsonNode operation) {
        RequestSpecification request = given();
        if (example.request() != null) {
            request.header("Content-Type", example.contentType())
                    .body(example.request().getBytes());
        }
        for (JsonNode parameter : operation.path("parameters")) {
            String name = parameter.path("name").asText();
            String value = example.parameters().get(name);
            if (value != null) {
                switch (parameter.path("in").asText()) {
                    case "path" -> request.pathParam(name, value);
                    case "query" -> request.queryParam(name, value);
                    default -> request.header(name, value);
                }
            }
        }
        return request;
    }

    private static void store(Example example, String body) throws IOException {
        Path folder = Files.createDirectories(BUILT.resolve("examples"));
        String pretty =
                example.ending().equals("json")
                        ? JSON.readTree(body).toPrettyString() + "\n"
                        : body;
        Files.writeString(folder.resolve(example.name() + ".response." + example.ending()), pretty);
    }

    private static List<JsonNode> values(String body) throws IOException {
        List<JsonNode> values = new ArrayList<>();
        JSON.readerFor(JsonNode.class)
                .<JsonNode>readValues(body)
                .forEachRemaining(value -> values.add(withoutPassing(value)));
        return values;
    }

    private static JsonNode withoutPassing(JsonNode value) {
        for (JsonNode holder : value.findParents("traceId")) {
            ((ObjectNode) holder).remove("traceId");
        }
        if (value instanceof ObjectNode object) {
            object.remove("release");
            if (object.has("begunAt")) {
                object.remove(OF_ONE_LOAD);
            }
            if (object.has("requestedAt")) {
                object.remove(OF_ONE_RUN);
            }
            if (object.get("receipt") instanceof ObjectNode receipt) {
                receipt.remove(PASSING);
            }
        }
        return value;
    }

    private static Set<ValidationMessage> errors(String component, String value) {
        try {
            ObjectNode root = JSON.createObjectNode();
            root.put("$ref", "#/components/schemas/" + component);
            root.set("components", document().path("components"));
            JsonSchema schema =
                    JsonSchemaFactory.getInstance(VersionFlag.V202012)
                            .getSchema(SchemaLocation.of("urn:openapi"), root);
            return schema.validate(JSON.readTree(value));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode document() {
        try {
            return JSON.readTree(given().get("/q/openapi?format=json").asByteArray());
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
