package org.nurtureadvisor.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.List;
import java.util.Map;

/** What a scenario says of itself, above all where it fails. */
class ScenarioRunnerTest {

    private static final int MAX_FIRINGS = 1000;

    @Test
    void tellsWhichRulesFire() {
        ScenarioResult result =
                run(
                        "client-strata",
                        "{ purchases: { count: 0, last12Months: 0 } }",
                        "{ stage: ~, fires: [ STR-102 ] }");

        assertThat(result.passed()).isTrue();
        assertThat(result.fired())
                .contains("LAD-010", "STR-100", "STR-102")
                .doesNotContain("STR-101");
    }

    @Test
    void pointsAtTheExpectationThatFails() {
        ScenarioResult result = run("client-strata", "{}", "{ fires: [ STR-100, STR-010 ] }");

        assertThat(result.passed()).isFalse();
        assertThat(result.failures())
                .singleElement()
                .satisfies(
                        failure -> {
                            assertThat(failure.file()).isEqualTo("client-strata/scenarios.yaml");
                            assertThat(failure.line()).isEqualTo(3);
                            assertThat(failure.column()).isEqualTo(31);
                            assertThat(failure.endColumn()).isEqualTo(38);
                            assertThat(failure.code()).isEqualTo("SCENARIO_FAILED");
                        });
    }

    @Test
    void saysAtWhichStageTheClientIsInsteadAndWhatIsMissing() {
        assertThat(
                        failures(
                                "intimacy-frequency",
                                "{ interactions: { pace: 0.49 } }",
                                "{ stage: MEDIUM }"))
                .containsExactly(
                        "'A client': The client should be at MEDIUM and is at LOW, by FRQ-010. "
                                + "FRQ-020 comes nearest: it lacks "
                                + "'is in touch at a pace of at least 0.5 (1 is normal)' (is 0.49).");
    }

    @Test
    void saysThatTheClientIsAtNoStage() {
        assertThat(failures("intimacy-frequency", "{}", "{ stage: LOW }"))
                .containsExactly(
                        "'A client': The client should be at LOW and is at no stage. "
                                + "FRQ-010 comes nearest: it lacks "
                                + "'is in touch at a pace of less than 0.5 (1 is normal)' (unknown).");
    }

    @Test
    void saysAtWhichStageTheClientIsWhereNoneWasExpected() {
        assertThat(
                        failures(
                                "intimacy-frequency",
                                "{ interactions: { pace: 0.49 } }",
                                "{ stage: ~ }"))
                .containsExactly(
                        "'A client': The client should be at no stage and is at LOW, by FRQ-010.");
    }

    @Test
    void saysNothingIsMissingWhereAReachedStageIsOutranked() {
        assertThat(
                        failures(
                                "client-strata",
                                "{ purchases: { count: 9, meanDaysBetween: 20, daysSinceLast: 60 },"
                                        + " business: { purchaseCycleDays: 30 } }",
                                "{ stage: COMMODITY }"))
                .containsExactly(
                        "'A client': The client should be at COMMODITY and is at DEFECTED, by STR-010.");
    }

    @Test
    void saysWhichTypeIsSecondInstead() {
        String huntsBargainsAndAsks =
                "{ purchases: { count: 8, shareAtDiscount: 0.7 },"
                        + " generosity: { requestsReceivedLast12Months: 2, requestsMetShare: 0.8 } }";

        assertThat(
                        failures(
                                "relationship-types",
                                huntsBargainsAndAsks,
                                "{ stage: TRANSACTIONAL, runnerUp: EMOTIONAL }"))
                .containsExactly("'A client': The runner-up should be EMOTIONAL and is VALUE_ADD.");
    }

    @Test
    void saysHowTheClientHasMovedInstead() {
        assertThat(
                        failures(
                                "client-strata",
                                "{ purchases: { count: 1, last12Months: 0 } }\n"
                                        + "  previous: { stage: REPEAT, since: 2024-11-01 }",
                                "{ stage: DEFECTED, movement: HELD }"))
                .containsExactly("'A client': The movement should be HELD and is SLIPPED.");
    }

    @Test
    void saysWhatASilentStageRuleLacks() {
        assertThat(
                        failures(
                                "client-strata",
                                "{ purchases: { last12Months: 5, regularity: 0.6, shareAtDiscount: 0.1 },"
                                        + " interactions: { begunByClientLast90Days: 3 },"
                                        + " service: { openComplaints: 0, satisfaction: 8 } }",
                                "{ fires: [ STR-040 ] }"))
                .containsExactly(
                        "'A client': STR-040 should fire and is silent: it lacks 'bought at least 6 times in the last 12 months' (is 5).");
    }

    @Test
    void saysThatAnAdviceRuleIsSilentOrFires() {
        assertThat(failures("client-strata", "{}", "{ fires: [ STR-150 ], silent: [ STR-100 ] }"))
                .containsExactly(
                        "'A client': STR-150 should fire and is silent.",
                        "'A client': STR-100 should be silent and fires.");
    }

    @Test
    void saysWhatIsAdvisedInstead() {
        assertThat(failures("client-strata", "{}", "{ advice: [ surprise-extra ] }"))
                .containsExactly(
                        "'A client': surprise-extra should be advised and is not; advised: name-a-keeper, record-purchases.");
    }

    @Test
    void saysWhatIsWarnedOfWhereNothingShouldBe() {
        String waits = "{ service: { openComplaints: 1 }, purchases: { count: 2 } }";

        assertThat(failures("trust-trial", waits, "{ warnings: [] }"))
                .singleElement()
                .asString()
                .startsWith("'A client': Nothing should be warned of and there is: ");
        assertThat(failures("client-strata", waits, "{ warnings: [] }")).isEmpty();
    }

    @Test
    void takesNoWarningOfAnotherFolderForOneOfItsOwn() {
        String hasSkippedTheTalk =
                "{ reach: { visits: 3 },"
                        + " interactions: { last90Days: 0, begunByClientLast90Days: 0, answerRate: 0 },"
                        + " exchange: { needsRecorded: 0, opinionsGiven: 0, feedbackGiven: 0,"
                        + " opinionsGivenLast12Months: 0, feedbackGivenLast12Months: 0 },"
                        + " purchases: { count: 2, last12Months: 2, silence: 0.5 } }";
        String expect = "{ warnings: [ SKIPPED_STEP ] }";

        assertThat(failures("steps-of-intimacy", hasSkippedTheTalk, expect)).isEmpty();
        assertThat(failures("trust-trial", hasSkippedTheTalk, expect)).hasSize(1);
    }

    @Test
    void saysWhatBecameOfAdviceThatShouldGetThrough() {
        assertThat(
                        failures(
                                "guardrails",
                                "{ generosity: { lagniappesGiven: 0, lagniappesAnswered: 0 },"
                                        + " consent: { marketing: false } }",
                                "{ advice: [ give-a-first-extra, surprise-extra ] }"))
                .satisfiesExactly(
                        first ->
                                assertThat(first)
                                        .isEqualTo(
                                                "'A client': give-a-first-extra should get through and is held"
                                                        + " back by GRD-010."),
                        second ->
                                assertThat(second)
                                        .startsWith(
                                                "'A client': surprise-extra should get through and is not"
                                                        + " advised; what gets through: ")
                                        .contains("choose-an-extra", "name-a-keeper"));
    }

    @Test
    void saysWhatBecameOfAdviceThatShouldBeHeldBack() {
        assertThat(
                        failures(
                                "guardrails",
                                "{ generosity: { lagniappesGiven: 0, lagniappesAnswered: 0 },"
                                        + " consent: { marketing: true, doNotContact: true } }",
                                "{ heldBack: { give-a-first-extra: GRD-010, name-a-keeper: GRD-020 } }"))
                .containsExactly(
                        "'A client': give-a-first-extra should be held back by GRD-010 and is held back by GRD-020.",
                        "'A client': name-a-keeper should be held back by GRD-020 and gets through.");
    }

    @Test
    void saysWhichRulesSayWhatToDoInstead() {
        assertThat(
                        failures(
                                "guardrails",
                                "{ consent: { marketing: true } }\n  action: GIVE_EXTRA",
                                "{ instead: [ GRD-044 ] }"))
                .containsExactly("'A client': The counsel should be [GRD-044] and is [GRD-266].");
    }

    @Test
    void saysHowAnActionIsJudgedInstead() {
        assertThat(
                        failures(
                                "guardrails",
                                "{ profile: { preferencesKnown: 1 } }\n"
                                        + "  action: GIVE_EXTRA\n"
                                        + "  channel: EMAIL",
                                "{ verdict: GO }"))
                .containsExactly("'A client': The verdict should be GO and is STOP.");
    }

    private static List<String> failures(String folder, String given, String expect) {
        return run(folder, given, expect).failures().stream().map(Diagnostic::detail).toList();
    }

    private static ScenarioResult run(String folder, String given, String expect) {
        String text = "- name: A client\n  given: " + given + "\n  expect: " + expect;
        Read<List<Scenario>> read =
                ScenarioReader.read(Map.of(folder + "/scenarios.yaml", text), ShippedRules.book());
        assertThat(read.mistakes()).isEmpty();
        return new ScenarioRunner(ShippedRules.release(), MAX_FIRINGS).run(read.value().get(0));
    }
}
