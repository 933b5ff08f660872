package org.nurtureadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.diagnostic.Diagnostic;

import java.util.ArrayList;
import java.util.List;

/** What is wrong with a text that is not YAML, in words for people who did not learn it. */
class YamlFileTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            title: "Repeat       ¦ 1:8  ¦ never closed                 ¦ "
            title: 'Repeat       ¦ 1:8  ¦ never closed                 ¦ '
            title: 'It's here'   ¦ 1:12 ¦ after the quote that closes  ¦
            title: "It" is here  ¦ 1:13 ¦ after the quote that closes  ¦
            title: [ a, b        ¦ 1:8  ¦ not closed before line       ¦ ]
            title: { a: b        ¦ 1:8  ¦ not closed before line       ¦ }
            title: It: is here   ¦ 1:10 ¦ No colon can stand here      ¦
            title: &it here      ¦ 1:8  ¦ write out what 'it' stands   ¦
            title: %here         ¦ 1:8  ¦ This cannot be read as YAML  ¦
            """)
    void saysWhatIsWrongAndWhere(String text, String place, String detail, String didYouMean) {
        assertThat(mistakes(text))
                .singleElement()
                .satisfies(
                        mistake -> {
                            assertThat(mistake.toString()).startsWith("a.yaml:" + place + ": ");
                            assertThat(mistake.code()).isEqualTo("WRONG_YAML");
                            assertThat(mistake.detail()).contains(detail);
                            assertThat(mistake.didYouMean()).isEqualTo(didYouMean);
                        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            a: 1\\n   b: 2        ¦ 2:5 ¦ indentation
            a:\\n  - b\\n - c     ¦ 3:2 ¦ indentation does not fit
            a:\\n\\tb: 2          ¦ 2:1 ¦ tab
            a: 1\\na: 2           ¦ 2:2 ¦ The key 'a' is there twice.
            a: 1\\n---\\nb: 2     ¦ 3:1 ¦ A second document begins here
            # nothing yet        ¦ 1:1 ¦ This file says nothing.
            """)
    void saysOfSeveralLinesWhatIsWrong(String text, String place, String detail) {
        assertThat(mistakes(text.translateEscapes()))
                .singleElement()
                .asString()
                .startsWith("a.yaml:" + place + ": ")
                .contains(detail);
    }

    @Test
    void readsATextInEitherQuotes() {
        assertThat(mistakes("a: 'It is \"here\"'\nb: \"It's here\"\n")).isEmpty();
    }

    private static List<Diagnostic> mistakes(String text) {
        List<Diagnostic> mistakes = new ArrayList<>();
        boolean isRead = new YamlFile("a.yaml", text).read(mistakes).isPresent();
        assertThat(isRead).isEqualTo(mistakes.isEmpty());
        return mistakes;
    }
}
