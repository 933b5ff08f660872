package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.rules.engine.Criterion;
import org.nurtureadvisor.rules.engine.RuleVerdict;
import org.nurtureadvisor.rules.engine.Verdict;
import org.nurtureadvisor.rules.language.Span;
import org.nurtureadvisor.rules.scenario.Outcome.Standing;
import org.nurtureadvisor.vocabulary.Movement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One thing that must come of a scenario. */
public sealed interface Expectation {

    /** Where it is written. */
    Span span();

    /** What came instead, as a sentence; empty where it came as expected. */
    Optional<String> failure(Outcome outcome);

    /**
     * The client stands at this stage.
     *
     * @param stage null for none
     */
    record AtStage(String model, String stage, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            Standing standing = outcome.standings().get(model);
            String actual = standing.placement().stage();
            return Objects.equals(stage, actual)
                    ? Optional.empty()
                    : Optional.of(
                            "The client should be at %s and is at %s%s.%s"
                                    .formatted(
                                            said(stage),
                                            said(actual),
                                            by(standing, actual),
                                            whatIsMissing(standing)));
        }

        private static String said(String stage) {
            return stage == null ? "no stage" : stage;
        }

        private static String by(Standing standing, String stage) {
            return standing.rulesOf(stage)
                    .filter(RuleVerdict::holds)
                    .map(verdict -> ", by " + verdict.rule())
                    .collect(Collectors.joining());
        }

        /** Nothing, where the stage is reached and does not count: outranked, or above a gap. */
        private String whatIsMissing(Standing standing) {
            return standing.rulesOf(stage)
                    .min(Comparator.comparingInt(verdict -> verdict.missing().size()))
                    .filter(nearest -> !nearest.holds())
                    .map(
                            nearest ->
                                    " "
                                            + nearest.rule()
                                            + " comes nearest: it"
                                            + lacks(nearest)
                                            + ".")
                    .orElse("");
        }
    }

    /** This rule fires. */
    record Fires(String rule, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            if (outcome.fired().contains(rule)) {
                return Optional.empty();
            }
            String why = outcome.verdict(rule).map(verdict -> ": it" + lacks(verdict)).orElse("");
            return Optional.of(rule + " should fire and is silent" + why + ".");
        }
    }

    /** This rule does not fire. */
    record Silent(String rule, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            return outcome.fired().contains(rule)
                    ? Optional.of(rule + " should be silent and fires.")
                    : Optional.empty();
        }
    }

    /** The rules of the model advise this, whether or not it is then held back. */
    record Advised(String model, String code, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            Set<String> advised = outcome.advisedBy(model);
            return advised.contains(code)
                    ? Optional.empty()
                    : Optional.of(
                            code + " should be advised and is not; advised: " + list(advised));
        }
    }

    /** Some model advises this, and no guardrail holds it back. */
    record LetThrough(String code, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            return outcome.letThrough().contains(code)
                    ? Optional.empty()
                    : Optional.of(code + " should get through and " + whatBecame(code, outcome));
        }
    }

    /** Some model advises this, and this guardrail, be it with others, holds it back. */
    record HeldBack(String code, String guardrail, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            return outcome.guardrailsHolding(code).contains(guardrail)
                    ? Optional.empty()
                    : Optional.of(
                            "%s should be held back by %s and %s"
                                    .formatted(code, guardrail, whatBecame(code, outcome)));
        }
    }

    /** The rules of the folder warn of this. */
    record Warned(String code, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            Set<String> warned = outcome.warned();
            return warned.contains(code)
                    ? Optional.empty()
                    : Optional.of(code + " should be warned of and is not: " + list(warned));
        }
    }

    /**
     * This type is the second strongest.
     *
     * @param stage null for none
     */
    record SecondTo(String model, String stage, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            String actual = outcome.standings().get(model).placement().runnerUp();
            return Objects.equals(stage, actual)
                    ? Optional.empty()
                    : Optional.of("The runner-up should be " + stage + " and is " + actual + ".");
        }
    }

    /** The client has moved like this. */
    record Moved(String model, Movement movement, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            Movement actual = outcome.standings().get(model).placement().movement();
            return movement == actual
                    ? Optional.empty()
                    : Optional.of("The movement should be " + movement + " and is " + actual + ".");
        }
    }

    /** This comes of checking the action. */
    record Judged(CheckVerdict verdict, Span span) implements Expectation {

        @Override
        public Optional<String> failure(Outcome outcome) {
            CheckVerdict actual = CheckVerdict.of(outcome.objections());
            return verdict == actual
                    ? Optional.empty()
                    : Optional.of("The verdict should be " + verdict + " and is " + actual + ".");
        }
    }

    private static String whatBecame(String code, Outcome outcome) {
        Set<String> guardrails = outcome.guardrailsHolding(code);
        if (!guardrails.isEmpty()) {
            return "is held back by " + list(guardrails);
        }
        Set<String> through = outcome.letThrough();
        return through.contains(code)
                ? "gets through."
                : "is not advised; what gets through: " + list(through);
    }

    private static String list(Collection<String> words) {
        return (words.isEmpty() ? "nothing" : String.join(", ", words)) + ".";
    }

    private static String lacks(RuleVerdict verdict) {
        return verdict.missing().stream()
                .map(Expectation::said)
                .collect(Collectors.joining("; ", " lacks ", ""));
    }

    private static String said(Criterion criterion) {
        String text = "'" + criterion.text() + "'";
        if (criterion.state() == Verdict.UNKNOWN) {
            return text + " (unknown)";
        }
        return criterion.observed() == null ? text : text + " (is " + criterion.observed() + ")";
    }
}
