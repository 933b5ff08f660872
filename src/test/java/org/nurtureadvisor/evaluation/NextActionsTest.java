package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.scenario.Scenario;
import org.nurtureadvisor.rules.scenario.ScenarioReader;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.List;

/** What all models together advise stays short enough to act on, for the clients of scenarios. */
class NextActionsTest {

    private static final int MOST_ACTIONS = 16;
    private static final int MOST_QUESTIONS = 6;
    private static final int MAX_FIRINGS = 1000;

    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final Customer UNKNOWN = Facts.with(Customer.UNKNOWN, Norms.ASSUMED);
    private static final List<Scenario> SCENARIOS =
            ScenarioReader.read(ShippedRules.files().texts(), ShippedRules.book()).value();

    @Test
    void nextActionsAreFewAndQuestionsToTheClientFewer() {
        for (Scenario scenario : SCENARIOS) {
            List<Ranked> actions = nextActions(scenario);

            assertThat(actions).as(scenario.toString()).hasSizeLessThanOrEqualTo(MOST_ACTIONS);
            assertThat(actions)
                    .as(scenario.toString())
                    .filteredOn(action -> action.advice().asks() == Ask.FEEDBACK)
                    .hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
        }
    }

    private static List<Ranked> nextActions(Scenario scenario) {
        Customer customer =
                RELEASE.conclude(
                        Completion.complete(
                                Facts.with(UNKNOWN, scenario.given()), scenario.asOf()));
        Assessment assessment =
                Assessment.of(
                        RELEASE,
                        RELEASE.relationshipModels(),
                        customer,
                        scenario.previous(),
                        scenario.asOf(),
                        MAX_FIRINGS);
        return new Ranking(customer.ladder().step(), Acceptances.NONE, assessment.placements())
                .rank(assessment.letThrough());
    }
}
