package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Explainer;
import org.nurtureadvisor.rules.engine.FiringLimitException;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.rules.engine.Situation;
import org.nurtureadvisor.rules.scenario.Outcome.Standing;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs scenarios on a release, all models and the guardrails each time. Norms of the business are
 * not assumed: what a scenario does not give is unknown.
 */
public final class ScenarioRunner {

    private final CompiledRelease release;
    private final int maxFirings;

    /**
     * @param maxFirings most rules that may fire for one client in one model
     */
    public ScenarioRunner(CompiledRelease release, int maxFirings) {
        this.release = release;
        this.maxFirings = maxFirings;
    }

    /**
     * @throws FiringLimitException if the rules say more than they may
     */
    public ScenarioResult run(Scenario scenario) {
        Customer given = Facts.with(Customer.UNKNOWN, scenario.given());
        Situation situation =
                changes -> Completion.complete(Facts.with(given, changes), scenario.asOf());
        Customer customer = release.conclude(situation.with(Map.of()));
        Map<String, Standing> standings =
                standings(scenario, customer, new Explainer(release, situation, customer));
        return ScenarioResult.of(scenario, outcome(customer, standings));
    }

    private Map<String, Standing> standings(
            Scenario scenario, Customer customer, Explainer explainer) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        for (CompiledModel model : release.models()) {
            String id = model.model().id();
            Placement placement =
                    Placement.of(
                            model.model(),
                            model.stageOf(customer),
                            scenario.previous().get(id),
                            scenario.asOf());
            standings.put(id, new Standing(placement, explainer.verdicts(model)));
        }
        return standings;
    }

    private Outcome outcome(Customer customer, Map<String, Standing> standings) {
        List<CompiledModel> models = release.relationshipModels();
        List<Placement> placements =
                models.stream().map(model -> placement(model, standings)).toList();
        List<Advice> advice =
                models.stream()
                        .flatMap(
                                model ->
                                        model
                                                .advise(
                                                        customer,
                                                        placement(model, standings),
                                                        maxFirings)
                                                .stream())
                        .toList();
        List<Held> held = release.guardrails().hold(customer, placements, advice, maxFirings);
        return new Outcome(standings, advice, held);
    }

    private static Placement placement(CompiledModel model, Map<String, Standing> standings) {
        return standings.get(model.model().id()).placement();
    }
}
