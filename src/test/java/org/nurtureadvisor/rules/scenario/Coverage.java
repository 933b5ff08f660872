package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.scenario.Expectation.Fires;
import org.nurtureadvisor.rules.scenario.Expectation.Silent;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Which scenarios prove each rule. What counts is what they expect of it: a rule that fires without
 * being asked to is not proven.
 */
public record Coverage(List<Proof> proofs) {

    /**
     * The scenarios of one rule.
     *
     * @param firing those in which it must fire
     * @param silent those in which it must not
     */
    public record Proof(Rule rule, List<Scenario> firing, List<Scenario> silent) {

        static Proof of(Rule rule, List<Scenario> scenarios) {
            return new Proof(
                    rule,
                    scenarios.stream().filter(each -> expectsToFire(each, rule.id())).toList(),
                    scenarios.stream().filter(each -> expectsSilence(each, rule.id())).toList());
        }

        private static boolean expectsToFire(Scenario scenario, String rule) {
            return scenario.expectations().stream()
                    .anyMatch(
                            expectation ->
                                    expectation instanceof Fires fires
                                            && fires.rule().equals(rule));
        }

        private static boolean expectsSilence(Scenario scenario, String rule) {
            return scenario.expectations().stream()
                    .anyMatch(
                            expectation ->
                                    expectation instanceof Silent silent
                                            && silent.rule().equals(rule));
        }

        @Override
        public String toString() {
            return rule.id()
                    + " "
                    + rule.title()
                    + lines("fires", firing)
                    + lines("silent", silent);
        }

        private static String lines(String what, List<Scenario> scenarios) {
            return scenarios.stream()
                    .map(scenario -> "\n    " + what + ": " + scenario.name())
                    .collect(Collectors.joining());
        }
    }

    public static Coverage of(RuleBook book, List<Scenario> scenarios) {
        return new Coverage(book.rules().map(rule -> Proof.of(rule, scenarios)).toList());
    }

    /** Rules that no scenario expects to fire. */
    public List<Rule> neverFiring() {
        return proofs.stream().filter(proof -> proof.firing().isEmpty()).map(Proof::rule).toList();
    }

    /** Rules that no scenario expects to be silent, though they can be. */
    public List<Rule> neverSilent() {
        return proofs.stream()
                .filter(proof -> proof.silent().isEmpty())
                .map(Proof::rule)
                .filter(Coverage::canBeSilent)
                .toList();
    }

    /** Rule by rule, for people. */
    @Override
    public String toString() {
        return proofs.stream().map(Proof::toString).collect(Collectors.joining("\n\n", "", "\n"));
    }

    /** Whether there is anything that could keep a rule from firing. */
    private static boolean canBeSilent(Rule rule) {
        return !rule.isPlain() || rule.criteria().anyMatch(Constraint::canFail);
    }
}
