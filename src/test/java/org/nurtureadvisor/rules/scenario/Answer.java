package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.Criterion;
import org.nurtureadvisor.rules.engine.Held;
import org.nurtureadvisor.rules.engine.Objection;
import org.nurtureadvisor.rules.engine.RuleVerdict;
import org.nurtureadvisor.rules.engine.Verdict;
import org.nurtureadvisor.rules.engine.Warning;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the rules answer for the client of a scenario.
 *
 * @param standings by model
 * @param objections to the action; empty where there is none
 */
record Answer(Map<String, Standing> standings, Assessment assessment, List<Objection> objections) {

    /**
     * Where the client stands in one model.
     *
     * @param verdicts how it fares with each rule for a stage
     */
    record Standing(Placement placement, List<RuleVerdict> verdicts) {

        Stream<RuleVerdict> rulesOf(String stage) {
            return verdicts.stream().filter(verdict -> verdict.stage().equals(stage));
        }
    }

    /** Ids of all rules that fire: they hold, gave advice or held it back, warned or objected. */
    Set<String> fired() {
        Set<String> fired = new TreeSet<>();
        verdicts().filter(Answer::holds).map(RuleVerdict::rule).forEach(fired::add);
        assessment.advice().stream().map(Advice::rule).forEach(fired::add);
        assessment.held().stream().map(Held::objection).map(Objection::rule).forEach(fired::add);
        assessment.warnings().stream().map(Warning::rule).forEach(fired::add);
        objections.stream().map(Objection::rule).forEach(fired::add);
        return fired;
    }

    /** Whether every criterion is met, so that the rule fires. */
    static boolean holds(RuleVerdict verdict) {
        return missing(verdict).isEmpty();
    }

    /** The criteria that are not met, or not known to be. */
    static List<Criterion> missing(RuleVerdict verdict) {
        return verdict.criteria().stream()
                .filter(criterion -> criterion.state() != Verdict.MET)
                .toList();
    }

    /** Ids of the rules that say what to do instead of the action. */
    Set<String> counsel() {
        return objections.stream()
                .filter(objection -> objection.instead() != null)
                .map(Objection::rule)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Codes of what a model's rules warn of.
     *
     * @param model null for the guardrails
     */
    Set<String> warned(String model) {
        return assessment.warnings().stream()
                .filter(warning -> Objects.equals(warning.model(), model))
                .map(Warning::code)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How the client fares with a rule; empty where it is none for a stage. */
    Optional<RuleVerdict> verdict(String rule) {
        return verdicts().filter(verdict -> verdict.rule().equals(rule)).findFirst();
    }

    private Stream<RuleVerdict> verdicts() {
        return standings.values().stream().flatMap(standing -> standing.verdicts().stream());
    }

    /** Codes of what a model advises. */
    Set<String> advisedBy(String model) {
        return codes(assessment.advice().stream().filter(piece -> piece.model().equals(model)));
    }

    /** Codes of the advice that no guardrail holds back. */
    Set<String> letThrough() {
        return codes(assessment.letThrough().stream());
    }

    /** Ids of the guardrails that hold a piece of advice back. */
    Set<String> guardrailsHolding(String code) {
        return assessment.held().stream()
                .filter(held -> held.advice().code().equals(code))
                .map(held -> held.objection().rule())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> codes(Stream<Advice> advice) {
        return advice.map(Advice::code).collect(Collectors.toCollection(TreeSet::new));
    }
}
