package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Whoever copies a rule from what analysts read first has one that can be used. */
class RulesReadmeTest {

    private static final Pattern SHOWN = Pattern.compile("```drl\n(.*?)```", Pattern.DOTALL);

    static List<String> shownRules() throws IOException {
        return SHOWN.matcher(Files.readString(Path.of("rules", "README.md")))
                .results()
                .map(shown -> shown.group(1))
                .filter(shown -> shown.contains("rule \""))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("shownRules")
    void aRuleThatIsShownIsSound(String rule) {
        Purpose purpose =
                Stream.of(Purpose.values())
                        .filter(each -> rule.contains(" " + each.verb().word() + "."))
                        .findFirst()
                        .orElseThrow();

        assertThat(RuleParser.parse("test.drl", rule, context(purpose, rule)).mistakes()).isEmpty();
    }

    /** That of the folder whose letters the number of the rule begins with. */
    private static RuleContext context(Purpose purpose, String rule) {
        String letters = rule.split("rule \"")[1].substring(0, 3);
        return ShippedRules.book().models().stream()
                .filter(model -> model.stages().get(0).id().startsWith(letters))
                .map(model -> model.model().id() + "/" + purpose.prefix() + ".drl")
                .map(RuleTexts::context)
                .findFirst()
                .orElseGet(() -> RuleTexts.context(purpose));
    }
}
