package org.nurtureadvisor.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The project's own rules do what the scenarios beside them say, and every rule is proven. */
class ScenarioTest {

    private static final int MAX_FIRINGS = 1000;

    private static final Map<String, String> FILES = ShippedRules.files().texts();
    private static final RuleBook BOOK = ShippedRules.book();
    private static final Read<List<Scenario>> READ = ScenarioReader.read(FILES, BOOK);

    @Test
    void scenariosAreWrittenWithoutMistakes() {
        assertThat(READ.mistakes()).isEmpty();
        assertThat(READ.value()).isNotEmpty();
    }

    @TestFactory
    Stream<DynamicTest> scenario() {
        ScenarioRunner runner = new ScenarioRunner(ShippedRules.release(), MAX_FIRINGS);
        return READ.value().stream()
                .map(
                        scenario ->
                                dynamicTest(
                                        scenario.toString(),
                                        () ->
                                                assertThat(runner.run(scenario).failures())
                                                        .isEmpty()));
    }

    @Test
    void everyRuleHasAScenarioInWhichItFiresAndOneInWhichItIsSilent() throws IOException {
        Coverage coverage = Coverage.of(BOOK, READ.value());
        Files.writeString(Path.of("target", "rule-coverage.txt"), coverage.toString());

        assertThat(coverage.neverFiring()).as("rules that no scenario fires").isEmpty();
        assertThat(coverage.neverSilent()).as("rules that no scenario holds back").isEmpty();
    }
}
