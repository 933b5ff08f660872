package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whoever copies a rule from what analysts read first has one that can be used. */
class RulesReadmeTest {

    private static final Path README = Path.of("rules", "README.md");
    private static final Pattern SHOWN = Pattern.compile("```drl\n(.*?)```", Pattern.DOTALL);

    static List<String> shownRules() throws IOException {
        return SHOWN.matcher(Files.readString(README))
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

    @Test
    void everyWordThatARuleMayUseIsTold() throws IOException {
        assertThat(rows("`[A-Z]\\w+` \\| `[A-Z_]+`"))
                .containsExactlyInAnyOrderElementsOf(
                        Words.TYPES.stream()
                                .map(type -> row(type.getSimpleName(), bareWords(type)))
                                .toList());
    }

    @Test
    void everythingThatARuleMayAskBesidesFactsIsTold() throws IOException {
        assertThat(rows("`[A-Z]\\w+` \\| `[a-z]\\w+`"))
                .containsExactlyInAnyOrderElementsOf(
                        Stream.of(FactType.PLACEMENT, FactType.ADVICE, FactType.ACTION)
                                .map(type -> row(type.title(), type.fieldNames().stream()))
                                .toList());
    }

    private static Stream<String> bareWords(Class<?> type) {
        return Words.of(type).stream().map(Words::bare);
    }

    private static String row(String about, Stream<String> words) {
        return "| `%s` | %s |"
                .formatted(about, words.map("`%s`"::formatted).collect(Collectors.joining(", ")));
    }

    private static List<String> rows(String beginning) throws IOException {
        return Pattern.compile("(?m)^\\| " + beginning + ".*$")
                .matcher(Files.readString(README))
                .results()
                .map(MatchResult::group)
                .toList();
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
