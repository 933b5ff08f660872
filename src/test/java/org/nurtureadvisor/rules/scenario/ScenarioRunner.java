package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.evaluation.Norms;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Explainer;
import org.nurtureadvisor.rules.engine.FiringLimitException;
import org.nurtureadvisor.rules.engine.Objection;
import org.nurtureadvisor.rules.engine.Situation;
import org.nurtureadvisor.rules.scenario.Answer.Standing;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs scenarios on a release, all models and the guardrails each time, as the service would: what
 * a scenario does not give is unknown, but for the norms of the business, which are then assumed.
 */
public final class ScenarioRunner {

    private static final Customer UNKNOWN = Facts.with(Customer.UNKNOWN, Norms.ASSUMED);

    private final CompiledRelease release;
    private final int maxFirings;

    /**
     * @param maxFirings most rules of one kind that may fire for one client in one model
     */
    public ScenarioRunner(CompiledRelease release, int maxFirings) {
        this.release = release;
        this.maxFirings = maxFirings;
    }

    /**
     * @throws FiringLimitException if the rules say more than they may
     */
    public ScenarioResult run(Scenario scenario) {
        Customer given = Facts.with(UNKNOWN, scenario.given());
        Situation situation =
                changes -> Completion.complete(Facts.with(given, changes), scenario.asOf());
        Customer customer = release.conclude(situation.with(Map.of()));
        Map<String, Standing> standings =
                standings(
                        scenario,
                        customer,
                        new Explainer(
                                release,
                                situation,
                                customer,
                                scenario.previous(),
                                scenario.asOf(),
                                release.english()));
        return ScenarioResult.of(scenario, answer(scenario, customer, standings));
    }

    private Map<String, Standing> standings(
            Scenario scenario, Customer customer, Explainer explainer) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (CompiledModel model : release.models()) {
            String id = model.model().id();
            PreviousPlacement previous = scenario.previous().get(id);
            standings.put(
                    id,
                    new Standing(
                            model.placement(customer, previous, scenario.asOf()),
                            explainer.verdicts(model)));
        }
        return standings;
    }

    private Answer answer(Scenario scenario, Customer customer, Map<String, Standing> standings) {
        Assessment assessment =
                Assessment.of(
                        release,
                        release.relationshipModels(),
                        customer,
                        scenario.previous(),
                        scenario.asOf(),
                        maxFirings);
        List<Objection> objections =
                scenario.action() == null
                        ? List.of()
                        : release.guardrails()
                                .check(customer, assessment.known(), scenario.action(), maxFirings);
        return new Answer(standings, assessment, objections);
    }
}
