package org.nurtureadvisor.portfolio.load;

import static io.restassured.RestAssured.given;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.request.LineReader.Line;

import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/** What lines say is kept, whichever mapping made it of them. */
@QuarkusTest
class LoadWriterTest {

    @Inject DataSource database;
    @Inject ObjectMapper mapper;

    private final String id = UUID.randomUUID().toString();

    @Test
    void normsAmongTheFactsAreKeptInTheirPlace() throws JsonProcessingException {
        describe(
                """
                {"business": {"purchaseCycleDays": 90, "orderValue": 5000},
                 "partnership": {"jointProjects": 2}}""");

        describe("{\"business\": {\"purchaseCycleDays\": 60}}");

        given().get("/v1/customers/{id}", id)
                .then()
                .statusCode(200)
                .body("business.purchaseCycleDays", equalTo(60))
                .body("business.orderValue", equalTo(5000))
                .body("facts.partnership.jointProjects", equalTo(2))
                .body("facts.business", nullValue());
    }

    private void describe(String facts) throws JsonProcessingException {
        DescribedCustomer customer =
                new DescribedCustomer(
                        id, null, null, null, (ObjectNode) mapper.readTree(facts), List.of());
        try (LoadWriter writer = LoadWriter.open(database, mapper, UUID.randomUUID())) {
            writer.begin("contracts");
            writer.store(
                    Chunk.read(List.of(new Line(1, new byte[0], false)), new Constant(customer)));
            writer.end();
        }
    }

    /** Finds the same in every line. */
    private record Constant(DescribedCustomer customer) implements LineParser {

        @Override
        public LineContent parse(Line line) {
            return new LineContent(List.of(customer), List.of(), List.of());
        }

        @Override
        public List<String> customerIds(Line line) {
            return List.of(customer.id());
        }
    }
}
