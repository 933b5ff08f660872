package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
                    {"facts":{"business":{"a":1}},"business":{"a":null}} | {"facts":{},"business":{"a":null}}
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
}
