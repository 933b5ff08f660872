package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.diagnostic.Diagnostic;

import java.util.List;
import java.util.Set;

/**
 * What a scenario came to.
 *
 * @param fired ids of all rules that fired, those of other folders among them
 * @param failures what came instead of what was expected, at the place where that is written
 */
public record ScenarioResult(Scenario scenario, Set<String> fired, List<Diagnostic> failures) {

    static ScenarioResult of(Scenario scenario, Answer answer) {
        Judge judge = new Judge(answer);
        List<Diagnostic> failures =
                scenario.expectations().stream()
                        .flatMap(
                                expectation ->
                                        judge.failure(expectation).stream()
                                                .map(
                                                        instead ->
                                                                failure(
                                                                        scenario,
                                                                        expectation,
                                                                        instead)))
                        .toList();
        return new ScenarioResult(scenario, answer.fired(), failures);
    }

    private static Diagnostic failure(Scenario scenario, Expectation expectation, String instead) {
        return Diagnostic.at(
                scenario.file(),
                expectation.span(),
                "SCENARIO_FAILED",
                "'" + scenario.name() + "': " + instead,
                null);
    }

    public boolean passed() {
        return failures.isEmpty();
    }
}
