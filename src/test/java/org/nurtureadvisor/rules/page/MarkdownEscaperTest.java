package org.nurtureadvisor.rules.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A text in Markdown reads as it was written. */
class MarkdownEscaperTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            quoteCharacter = '"',
            textBlock =
                    """
                    The client's own (usual) order, 8.0 - 9.5! ^ The client's own (usual) order, 8.0 - 9.5!
                    *now* and _then_, `code`                   ^ \\*now\\* and \\_then\\_, \\`code\\`
                    <b>A & B</b>                               ^ \\<b\\>A \\& B\\</b\\>
                    ![x](y) [z]                                ^ !\\[x\\](y) \\[z\\]
                    back\\slash                                 ^ back\\\\slash
                    # one                                      ^ \\# one
                    - one                                      ^ \\- one
                    + one                                      ^ \\+ one
                    10. ten                                    ^ 10\\. ten
                    10) ten                                    ^ 10\\) ten
                    ===                                        ^ \\===
                    10 days                                    ^ 10 days
                    """)
    void nothingBecomesMarkup(String text, String escaped) {
        assertThat(MarkdownEscaper.escape(text)).isEqualTo(escaped);
    }

    @Test
    void severalLinesBecomeOne() {
        assertThat(MarkdownEscaper.escape(" one\n\n    two \n")).isEqualTo("one two");
    }
}
