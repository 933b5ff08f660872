package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.testsupport.RuleTexts;

import java.util.List;

/** What an analyst wrote above a rule is why it is there. */
class CommentsTest {

    private static final String RULE =
            "rule \"STR-0%s0 Rule\" when Customer( ) then place.at( \"LOYAL\" ); end";
    private static final String FIRST = RULE.formatted(1);
    private static final String SECOND = RULE.formatted(2);

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            lines that touch the rule           ¦ \\n\\n// They buy\\n// again.\\n                  ¦ They buy again.
            a blank line before the rule        ¦ \\n\\n// They buy again.\\n\\n                    ¦ They buy again.
            a block                             ¦ \\n\\n/* They buy\\n   again. */\\n                ¦ They buy again.
            a block with a star on each line    ¦ \\n\\n/**\\n * They buy\\n * again.\\n */\\n         ¦ They buy again.
            a block on the line of the rule     ¦ \\n\\n/* They buy again. */                      ¦ They buy again.
            a heading above it                  ¦ \\n\\n// Loyal ones\\n\\n// They buy again.\\n      ¦ They buy again.
            a remark on the rule before         ¦ \\s// done\\n// They buy again.\\n              ¦ They buy again.
            a remark on the rule before alone   ¦ \\s// done\\n                                   ¦ ''
            a block that begins beside the rule before ¦ \\s/* done\\n long ago */\\n           ¦ ''
            nothing                             ¦ \\n\\n                                           ¦ ''
            """)
    void tellsWhyARuleIsThere(String what, String between, String why) {
        List<Rule> rules = RuleTexts.stages(FIRST + between.translateEscapes() + SECOND);

        assertThat(rules.get(1).comment()).isEqualTo(why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "// What the file is about.\n\n",
                "/* What the file is about. */\n\n",
                "package rules.client_strata\nglobal Place place // the verb\n",
                "package rules.client_strata\n// What the file is about.\n\n",
                "// What the file is about.\npackage rules.client_strata\n"
            })
    void takesTheHeadOfAFileForNoReason(String head) {
        assertThat(RuleTexts.stages(head + FIRST).get(0).comment()).isEmpty();
    }
}
