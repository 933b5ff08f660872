package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.Map;

/** Norms among the facts come to the place of norms. */
class BusinessFactsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"facts":{"business":{"a":1},"x":{}}}              | {"facts":{"x":{}},"business":{"a":1}}
                    {"facts":{"business":{"a":1,"b":2}},"business":{"a":3}} | {"facts":{},"business":{"a":3,"b":2}}
                    {"facts":{"business":{"a":1}},"business":{"a":null}} | {"facts":{},"business":{"a":1}}
                    {"facts":{"business":{"a":null}},"business":{"a":1}} | {"facts":{},"business":{"a":1}}
                    {"facts":{"business":{}},"business":{"a":null}}    | {"facts":{},"business":{"a":null}}
                    {"facts":{"business":{"a":1}},"business":null}     | {"facts":{},"business":{"a":1}}
                    {"facts":{"business":null}}                        | {"facts":{},"business":null}
                    {"facts":{"business":null},"business":{"a":3}}     | {"facts":{},"business":{"a":3}}
                    """)
    void whatIsStatedInPlaceGoesBefore(String request, String apart)
            throws JsonProcessingException {
        assertThat(BusinessFacts.inTheirPlace(JSON.readTree(request)))
                .isEqualTo(JSON.readTree(apart));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"business":{"a":1}}
                    {"facts":{"business":7},"business":{"a":1}}
                    {"facts":7}
                    []
                    """)
    void whatHasNoneOrIsWrongStaysAsItIs(String request) throws JsonProcessingException {
        assertThat(BusinessFacts.inTheirPlace(JSON.readTree(request)))
                .isEqualTo(JSON.readTree(request));
    }

    /** A patch and an evaluation of what is stored take them apart, all others as they are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            textBlock =
                    """
                    {"purchaseCycleDays":30}   | {"purchaseCycleDays":60}
                    {"purchaseCycleDays":30}   | {"purchaseCycleDays":null}
                    {"purchaseCycleDays":30}   | {"orderValue":50}
                    {"purchaseCycleDays":30}   | null
                    {"purchaseCycleDays":null} | {"purchaseCycleDays":60}
                    null                       | {"purchaseCycleDays":60}
                    """)
    void whatIsStatedIsTheSameApart(String amongFacts, String inPlace)
            throws JsonProcessingException {
        JsonNode request =
                JSON.readTree(
                        "{\"facts\":{\"business\":%s},\"business\":%s}"
                                .formatted(amongFacts, inPlace));

        assertThat(stated(BusinessFacts.inTheirPlace(request)))
                .isEqualTo(stated(request))
                .isNotEmpty();
    }

    private static Map<FactDefinition, Object> stated(JsonNode request) {
        return new FactReader(new PropertyReader()).readStated(request);
    }
}
