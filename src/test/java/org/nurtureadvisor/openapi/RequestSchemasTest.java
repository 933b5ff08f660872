package org.nurtureadvisor.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.openapi.models.media.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the contract says of requests is what their readers know. */
class RequestSchemasTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    EvaluationRequest          | evaluation.RequestReader.PROPERTIES
                    ActionCheckRequest         | evaluation.RequestReader.ACTION_CHECK_PROPERTIES
                    CustomerReference          | evaluation.RequestReader.CUSTOMER_PROPERTIES
                    PreviousPlacement          | evaluation.PreviousReader.PREVIOUS_PROPERTIES
                    Settled                    | evaluation.MemoryReader.SETTLED_PROPERTIES
                    Acceptance                 | evaluation.MemoryReader.ACCEPTANCE_PROPERTIES
                    CustomerEvaluationRequest  | evaluation.decision.CustomerEvaluationRequest.PROPERTIES
                    CustomerActionCheckRequest | evaluation.decision.CustomerEvaluationRequest.COMMON_PROPERTIES evaluation.ActionReader.PROPERTIES
                    OutcomeRequest             | evaluation.decision.OutcomeRequest.PROPERTIES
                    CustomerRequest            | customer.record.CustomerRequest.PROPERTIES
                    PortfolioRunRequest        | portfolio.run.RunRequest.PROPERTIES
                    """)
    void aRequestHasThePropertiesThatItsReaderKnows(String schema, String constants) {
        List<?> known =
                Stream.of(constants.split(" "))
                        .flatMap(constant -> ((List<?>) value(constant)).stream())
                        .toList();

        assertThat(RequestSchemas.components().get(schema).getProperties().keySet())
                .isEqualTo(Set.copyOf(known));
    }

    @Test
    void aFilterHasThePropertiesThatItsReaderKnowsAndNoMoreCustomersThanItTakes() {
        Schema filter =
                RequestSchemas.components()
                        .get("PortfolioRunRequest")
                        .getProperties()
                        .get("filter");

        assertThat(filter.getProperties().keySet())
                .isEqualTo(
                        Set.copyOf((List<?>) value("portfolio.run.RunRequest.FILTER_PROPERTIES")));
        assertThat(filter.getProperties().get("customers").getMaxItems())
                .isEqualTo(value("portfolio.run.RunRequest.MOST_CUSTOMERS"));
    }

    private static Object value(String constant) {
        int dot = constant.lastIndexOf('.');
        try {
            Field field =
                    Class.forName("org.nurtureadvisor." + constant.substring(0, dot))
                            .getDeclaredField(constant.substring(dot + 1));
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(constant, e);
        }
    }
}
