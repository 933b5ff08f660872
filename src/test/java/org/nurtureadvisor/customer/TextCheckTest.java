package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.vocabulary.Facts;

/** What a text may not be is said alike wherever it is written. */
class TextCheckTest {

    @ParameterizedTest
    @CsvSource({
        "' ', 2, MISSING",
        "x, 1001, TOO_LONG",
        "'\0', 1, WRONG_TYPE",
        "\uD83C, 1, WRONG_TYPE",
        "\uDF89, 1, WRONG_TYPE"
    })
    void aTextThatCannotBeKeptHasTheSameCodeInBodiesFactsAndQueries(
            String character, int length, String code) {
        String text = character.repeat(length);

        assertThat(codeInABody(text)).isEqualTo(code);
        assertThat(codeInAFact(text)).isEqualTo(code);
        assertThat(codeInAQuery(text)).isEqualTo(code);
    }

    private static String codeInABody(String text) {
        PropertyReader properties = new PropertyReader();
        properties.text(
                JsonNodeFactory.instance.objectNode().put("name", text), "name", Pointer.ROOT);
        return only(properties.errors());
    }

    private static String codeInAFact(String text) {
        Findings errors = new Findings();
        ValueReader.of(Facts.get("profile.name"))
                .read(TextNode.valueOf(text), Pointer.ROOT, errors);
        return only(errors);
    }

    private static String only(Findings errors) {
        assertThat(errors.count()).isOne();
        return errors.first().get(0).code();
    }

    private static String codeInAQuery(String text) {
        QueryReader query = new QueryReader();
        query.text("owner", text);
        return catchThrowableOfType(ProblemException.class, query::refuseErrors).errors().stream()
                .map(Finding::code)
                .findFirst()
                .orElseThrow();
    }
}
