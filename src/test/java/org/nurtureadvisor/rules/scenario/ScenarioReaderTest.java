package org.nurtureadvisor.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.rules.scenario.Expectation.Advised;
import org.nurtureadvisor.rules.scenario.Expectation.AtStage;
import org.nurtureadvisor.rules.scenario.Expectation.Counsel;
import org.nurtureadvisor.rules.scenario.Expectation.Fires;
import org.nurtureadvisor.rules.scenario.Expectation.HeldBack;
import org.nurtureadvisor.rules.scenario.Expectation.Judged;
import org.nurtureadvisor.rules.scenario.Expectation.LetThrough;
import org.nurtureadvisor.rules.scenario.Expectation.Moved;
import org.nurtureadvisor.rules.scenario.Expectation.SecondTo;
import org.nurtureadvisor.rules.scenario.Expectation.Silent;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

class ScenarioReaderTest {

    private static final String STRATA = "client-strata/scenarios.yaml";
    private static final String GUARDRAILS = "guardrails/scenarios.yaml";

    @Test
    void readsWhatIsGivenAndWhatMustComeOfIt() {
        Scenario scenario =
                read(
                        STRATA,
                        """
                        - name: A steady buyer
                          given: { purchases: { last12Months: 7 } }
                          previous: { stage: REPEAT, since: 2025-06-01 }
                          asOf: 2026-03-31
                          expect: { stage: LOYAL, fires: [ STR-040 ], silent: [ STR-050 ], advice: [ surprise-extra ] }
                        """);

        assertThat(scenario).hasToString("client-strata: A steady buyer");
        assertThat(scenario.given()).isEqualTo(Map.of(Facts.get("purchases.last12Months"), 7));
        assertThat(scenario.previous())
                .isEqualTo(
                        Map.of(
                                "client-strata",
                                new PreviousPlacement(
                                        "REPEAT", Instant.parse("2025-06-01T00:00:00Z"), null)));
        assertThat(scenario.asOf()).isEqualTo("2026-03-31T00:00:00Z");
        assertThat(scenario.expectations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("span")
                .containsExactly(
                        new AtStage("client-strata", "LOYAL", null),
                        new Fires("STR-040", null),
                        new Silent("STR-050", null),
                        new Advised("client-strata", "surprise-extra", null));
    }

    @Test
    void readsHowTheClientHasMoved() {
        assertThat(expectations("{ movement: SLIPPED }"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("span")
                .containsExactly(new Moved("client-strata", Movement.SLIPPED, null));
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "~",
            value = {"EMOTIONAL, EMOTIONAL", "~, ~"})
    void readsWhichTypeIsSecond(String code, String second) {
        Scenario scenario =
                read(
                        "relationship-types/scenarios.yaml",
                        "- { name: A buyer, given: {}, expect: { runnerUp: " + code + " } }");

        assertThat(scenario.expectations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("span")
                .containsExactly(new SecondTo("relationship-types", second, null));
    }

    @Test
    void readsWhereTheClientStoodInSeveralModels() {
        Scenario scenario =
                read(
                        GUARDRAILS,
                        """
                        - name: A client who slips
                          given: {}
                          previous:
                            client-strata: { stage: REPEAT, since: 2025-06-01 }
                            value-journey: { stage: CONVERT, highest: EXCITE }
                          expect: { silent: [ GRD-010 ] }
                        """);

        assertThat(scenario.previous())
                .isEqualTo(
                        Map.of(
                                "client-strata",
                                new PreviousPlacement(
                                        "REPEAT", Instant.parse("2025-06-01T00:00:00Z"), null),
                                "value-journey",
                                new PreviousPlacement("CONVERT", null, "EXCITE")));
    }

    @Test
    void readsWhatGuardrailsLetThroughHoldBackJudgeAndCounsel() {
        Scenario scenario =
                read(
                        GUARDRAILS,
                        """
                        - name: No consent
                          given: { consent: { marketing: false } }
                          action: OFFER_DISCOUNT
                          expect:
                            advice: [ ask-for-satisfaction ]
                            heldBack: { surprise-extra: GRD-010 }
                            verdict: CAUTION
                            instead: [ GRD-011 ]
                        """);

        assertThat(scenario.expectations())
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("span")
                .containsExactly(
                        new LetThrough("ask-for-satisfaction", null),
                        new HeldBack("surprise-extra", "GRD-010", null),
                        new Judged(CheckVerdict.CAUTION, null),
                        new Counsel(Set.of("GRD-011"), null));
    }

    @Test
    void expectsNoStageOnlyWhereThatIsSaid() {
        assertThat(expectations("{ stage: ~ }"))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("span")
                .containsExactly(new AtStage("client-strata", null, null));
        assertThat(expectations("{ silent: [ STR-050 ] }")).noneMatch(AtStage.class::isInstance);
    }

    @Test
    void playsOnNewYearsDayUnlessAnotherDayIsSaid() {
        Scenario scenario =
                read(STRATA, "- { name: A buyer, given: {}, expect: { stage: REPEAT } }");

        assertThat(scenario.asOf()).isEqualTo("2026-01-01T00:00:00Z");
        assertThat(scenario.previous()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ purchase: { count: 1 } }    | 2:12 | UNKNOWN_FACT   | purchases",
                "{ purchases: { counts: 1 } }  | 2:25 | UNKNOWN_FACT   | count",
                "{ ladder: { step: EXPECTED } }| 2:22 | CONCLUDED_FACT |",
                "{ purchases: { count: two } } | 2:32 | WRONG_TYPE     |",
                "{ purchases: { count: -1 } }  | 2:32 | OUT_OF_RANGE   |",
                "[ purchases ]                 | 2:10 | WRONG_TYPE     |"
            })
    void pointsAtFactsThatCannotBe(String given, String place, String code, String meant) {
        assertThat(
                        mistakes(
                                STRATA,
                                "- name: A buyer\n  given: " + given + "\n  expect: { stage: ~ }"))
                .singleElement()
                .satisfies(mistake -> assertMistake(mistake, place, code, meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "client-strata | { stage: LOYL }                        | 3:20 | UNKNOWN_STAGE  | LOYAL",
                "client-strata | { stage: [ LOYAL ] }                   | 3:20 | WRONG_TYPE     |",
                "relationship-types | { runnerUp: EMOTIONEL }           | 3:23 | UNKNOWN_STAGE  | EMOTIONAL",
                "client-strata | { movement: SLIPED }                   | 3:23 | UNKNOWN_WORD   | SLIPPED",
                "client-strata | { fires: [ STR-404 ] }                 | 3:22 | UNKNOWN_RULE   | STR-040",
                "client-strata | { fires: [ STR-040, LAD-010 ] }        | 3:31 | UNKNOWN_RULE   |",
                "client-strata | { fires: STR-040 }                     | 3:20 | WRONG_TYPE     |",
                "client-strata | { silent: [ 40 ] }                     | 3:23 | WRONG_TYPE     | \"40\"",
                "client-strata | { advice: [ suprise-extra ] }          | 3:23 | UNKNOWN_ADVICE | surprise-extra",
                "client-strata | { advise: [ surprise-extra ] }         | 3:13 | UNKNOWN_KEY    | advice",
                "client-strata | { heldBack: { surprise-extra: GRD-010 } } | 3:13 | UNKNOWN_KEY |",
                "client-strata | { runnerUp: ~ }                        | 3:13 | UNKNOWN_KEY    |",
                "client-strata | {}                                     | 3:11 | NOTHING_EXPECTED |",
                "client-strata | { fires: [] }                          | 3:20 | NOTHING_EXPECTED |",
                "client-strata | { stage: ~, advice: [] }               | 3:31 | NOTHING_EXPECTED |",
                "client-strata | LOYAL                                  | 3:11 | WRONG_TYPE     |",
                "guardrails    | { stage: LOYAL }                       | 3:13 | UNKNOWN_KEY    |",
                "guardrails    | { verdict: GO }                        | 3:13 | MISSING_ACTION |",
                "guardrails    | { instead: [] }                        | 3:13 | MISSING_ACTION |",
                "guardrails    | { silent: [ GRD-230 ] }                | 3:23 | MISSING_ACTION |",
                "guardrails    | { fires: [ STR-040 ] }                 | 3:22 | UNKNOWN_RULE   |",
                "guardrails    | { heldBack: { suprise-extra: GRD-010 } } | 3:25 | UNKNOWN_KEY  | surprise-extra",
                "guardrails    | { heldBack: { surprise-extra: GRD-019 } } | 3:41 | UNKNOWN_RULE | GRD-010"
            })
    void pointsAtExpectationsThatCannotBe(
            String folder, String expect, String place, String code, String meant) {
        assertThat(
                        mistakes(
                                folder + "/scenarios.yaml",
                                "- name: A buyer\n  given: {}\n  expect: " + expect))
                .singleElement()
                .satisfies(mistake -> assertMistake(mistake, place, code, meant));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "client-strata | previous: { stage: REPEET }         | 4:22 | UNKNOWN_STAGE | REPEAT",
                "client-strata | previous: { since: 2025-06-01 }     | 4:13 | MISSING_KEY   |",
                "client-strata | previous: { stage: REPEAT, since: June } | 4:37 | WRONG_TYPE |",
                "client-strata | previous: { stage: REPEAT, since: 2026-01-02 } | 4:37 | CONTRADICTION |",
                "client-strata | previous: { stage: LOYAL, highest: REPEAT } | 4:38 | CONTRADICTION |",
                "client-strata | previously: { stage: REPEAT }       | 4:3  | UNKNOWN_KEY   | previous",
                "client-strata | asOf: 31.3.2026                     | 4:9  | WRONG_TYPE    |",
                "guardrails    | action: OFFER_DISCOUNTS             | 4:11 | UNKNOWN_WORD  | OFFER_DISCOUNT",
                "guardrails    | channel: PHONE                      | 4:3  | MISSING_ACTION | action",
                "guardrails    | previous: { stage: REPEAT }         | 4:15 | UNKNOWN_KEY   |",
                "guardrails    | previous: { client-stratum: { stage: REPEAT } } | 4:15 | UNKNOWN_KEY | client-strata",
                "guardrails    | previous: { client-strata: { stage: LOYALTY } } | 4:39 | UNKNOWN_STAGE | LOYAL",
                "guardrails    | previous: { client-strata: REPEAT } | 4:30 | WRONG_TYPE    |"
            })
    void pointsAtCircumstancesThatCannotBe(
            String folder, String line, String place, String code, String meant) {
        String rule = folder.equals("guardrails") ? "GRD-010" : "STR-010";
        assertThat(
                        mistakes(
                                folder + "/scenarios.yaml",
                                "- name: A buyer\n  given: {}\n  expect: { silent: [ "
                                        + rule
                                        + " ] }\n  "
                                        + line))
                .singleElement()
                .satisfies(mistake -> assertMistake(mistake, place, code, meant));
    }

    @Test
    void namesTheModelsThatHavePlacementsInTheirOrder() {
        List<String> ids =
                ShippedRules.book().models().stream().map(rules -> rules.model().id()).toList();

        assertThat(
                        mistakes(
                                "guardrails/scenarios.yaml",
                                "- { name: A buyer, given: {}, previous: { stage: LOYAL },"
                                        + " expect: { silent: [ GRD-010 ] } }"))
                .extracting(Diagnostic::detail)
                .containsExactly(
                        "There is no key 'stage' here. There are " + String.join(", ", ids) + ".");
    }

    @Test
    void missesWhatEveryScenarioNeeds() {
        assertThat(mistakes(STRATA, "- { asOf: 2026-01-01 }"))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        STRATA + ":1:3: The key 'name' is missing or empty.",
                        STRATA + ":1:3: The key 'given' is missing or empty.",
                        STRATA + ":1:3: The key 'expect' is missing or empty.");
    }

    @Test
    void pointsAtAVerdictThatThereIsNot() {
        assertThat(
                        mistakes(
                                GUARDRAILS,
                                """
                                - name: A buyer
                                  given: {}
                                  action: OFFER_DISCOUNT
                                  expect: { verdict: GOO }
                                """))
                .singleElement()
                .satisfies(mistake -> assertMistake(mistake, "4:22", "UNKNOWN_WORD", "GO"));
    }

    @Test
    void tellsTwoScenariosOfOneNameApart() {
        String scenario = "- { name: A buyer, given: {}, expect: { stage: ~ } }\n";

        assertThat(mistakes(STRATA, scenario + scenario))
                .extracting(Diagnostic::toString)
                .containsExactly(STRATA + ":2:11: A scenario of this name is already there.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"name: A buyer | 1:1", "- { name: A, name: B } | 1:18", "- { | 1:4"})
    void pointsAtFilesThatAreNoScenarios(String text, String place) {
        assertThat(mistakes(STRATA, text))
                .first()
                .satisfies(mistake -> assertThat(place(mistake)).isEqualTo(place));
    }

    @Test
    void refusesScenariosWithoutAModel() {
        assertThat(mistakes("client-stata/scenarios.yaml", "- { name: A buyer }"))
                .extracting(Diagnostic::toString)
                .containsExactly(
                        "client-stata/scenarios.yaml:1:1: These scenarios belong to no model: "
                                + "their folder has no model.yaml.");
    }

    @Test
    void tellsAllMistakesOfAllFilesInTheirOrderAndGivesNoScenario() {
        Read<List<Scenario>> result =
                ScenarioReader.read(
                        Map.of(
                                GUARDRAILS,
                                "- { name: Sound, given: {}, expect: { silent: [ GRD-010 ] } }",
                                STRATA,
                                """
                                - name: One
                                  given: { purchases: { counts: 1 } }
                                  expect: { silent: [ STR-404 ], stage: LOYL }
                                - name: Two
                                  given: {}
                                  expect: { stage: LOYL }
                                """),
                        ShippedRules.book());

        assertThat(result.value()).isEmpty();
        assertThat(result.mistakes())
                .extracting(ScenarioReaderTest::place)
                .containsExactly("2:25", "3:23", "3:41", "6:20");
    }

    private static Scenario read(String path, String text) {
        Read<List<Scenario>> result = ScenarioReader.read(Map.of(path, text), ShippedRules.book());
        assertThat(result.mistakes()).isEmpty();
        assertThat(result.value()).hasSize(1);
        return result.value().get(0);
    }

    private static List<Expectation> expectations(String expect) {
        return read(STRATA, "- { name: A buyer, given: {}, expect: " + expect + " }")
                .expectations();
    }

    private static List<Diagnostic> mistakes(String path, String text) {
        return ScenarioReader.read(Map.of(path, text), ShippedRules.book()).mistakes();
    }

    private static void assertMistake(Diagnostic mistake, String place, String code, String meant) {
        assertThat(place(mistake)).isEqualTo(place);
        assertThat(mistake.code()).isEqualTo(code);
        assertThat(mistake.didYouMean()).isEqualTo(meant);
    }

    private static String place(Diagnostic mistake) {
        return mistake.line() + ":" + mistake.column();
    }
}
