package org.nurtureadvisor.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.vocabulary.Level;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** What a part of a file says, asked for as what it is, and as what it is not. */
class YamlNodeTest {

    private final List<Diagnostic> mistakes = new ArrayList<>();

    @Test
    void saysWhatItIsAskedFor() {
        YamlNode root =
                read(
                        """
                        text: It is here
                        day: 2026-03-31
                        count: 3
                        yes: true
                        level: HIGH
                        list: [ a, b ]
                        """);

        assertThat(root.neededText("text")).isEqualTo("It is here");
        assertThat(root.part("day").flatMap(YamlNode::date)).contains(LocalDate.of(2026, 3, 31));
        assertThat(root.part("count").flatMap(YamlNode::wholeNumber)).contains(3);
        assertThat(root.part("yes").flatMap(YamlNode::yesOrNo)).contains(true);
        assertThat(root.part("level").flatMap(part -> part.word(Level.class))).contains(Level.HIGH);
        assertThat(root.elementsOf("list")).extracting(YamlNode::key).containsExactly("0", "1");
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"2026-02-30", "31.3.2026", "soon", "2026", "[ 2026-03-31 ]", "~"})
    void aDayThatThereIsNotIsNoDay(String written) {
        assertThat(asked(written, YamlNode::date)).isEqualTo("a.yaml:1:4: WRONG_TYPE");
    }

    @ParameterizedTest
    @CsvSource({"'[ a ]'", "'{ a: b }'"})
    void manyValuesAreNoSingleOne(String written) {
        assertThat(asked(written, YamlNode::scalar)).isEqualTo("a.yaml:1:4: WRONG_TYPE");
    }

    @ParameterizedTest
    @CsvSource({
        "Paid, Paid",
        "12.5, 12.5",
        "1.10, 1.10",
        "007, 007",
        "true, true",
        "'\"007\"', 007"
    })
    void aSingleValueIsAsItIsWritten(String written, String value) {
        assertThat(read("a: " + written).part("a").flatMap(YamlNode::scalar)).contains(value);
        assertThat(mistakes).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.5", "three", "99999999999"})
    void whatIsNoWholeNumberIsNone(String written) {
        assertThat(asked(written, YamlNode::wholeNumber)).isEqualTo("a.yaml:1:4: WRONG_TYPE");
    }

    @Test
    void whatIsMissingOrBlankIsMissedWhereItShouldStand() {
        YamlNode root = read("a: \" \"\nb: ~");

        assertThat(root.needed("a")).isEmpty();
        assertThat(root.needed("b")).isEmpty();
        assertThat(root.needed("c")).isEmpty();
        assertThat(root.part("c")).isEmpty();
        assertThat(mistakes)
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "a.yaml:1:4: The key 'a' is missing or empty.",
                        "a.yaml:2:4: The key 'b' is missing or empty.",
                        "a.yaml:1:1: The key 'c' is missing or empty.");
    }

    /** What is noted where it is asked for so. */
    private String asked(String written, Function<YamlNode, ?> question) {
        read("a: " + written).partOrBlank("a").map(question);
        assertThat(mistakes).hasSize(1);
        Diagnostic mistake = mistakes.get(0);
        return mistake.file()
                + ":"
                + mistake.line()
                + ":"
                + mistake.column()
                + ": "
                + mistake.code();
    }

    private YamlNode read(String text) {
        return new YamlFile("a.yaml", text).read(mistakes).orElseThrow();
    }
}
