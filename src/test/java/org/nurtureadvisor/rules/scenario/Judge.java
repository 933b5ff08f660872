package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.rules.engine.Criterion;
import org.nurtureadvisor.rules.engine.RuleVerdict;
import org.nurtureadvisor.rules.engine.Verdict;
import org.nurtureadvisor.rules.scenario.Answer.Standing;
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
import org.nurtureadvisor.rules.scenario.Expectation.Unwarned;
import org.nurtureadvisor.rules.scenario.Expectation.Warned;
import org.nurtureadvisor.vocabulary.Movement;

import java.util.Collection;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Says of expectations what came instead. */
record Judge(Answer answer) {

    /** A sentence; empty where it came as expected. */
    Optional<String> failure(Expectation expectation) {
        if (expectation instanceof AtStage at) {
            return atStage(at);
        }
        if (expectation instanceof Fires fires) {
            return fires(fires.rule());
        }
        if (expectation instanceof Silent silent) {
            return unless(
                    !answer.fired().contains(silent.rule()),
                    () -> silent.rule() + " should be silent and fires.");
        }
        if (expectation instanceof Advised advised) {
            return advised(advised);
        }
        if (expectation instanceof LetThrough through) {
            return unless(
                    answer.letThrough().contains(through.code()),
                    () -> through.code() + " should get through and " + whatBecame(through.code()));
        }
        if (expectation instanceof HeldBack held) {
            return heldBack(held);
        }
        if (expectation instanceof Warned warned) {
            Set<String> actual = answer.warned(warned.model());
            return unless(
                    actual.contains(warned.code()),
                    () -> warned.code() + " should be warned of and is not: " + list(actual));
        }
        if (expectation instanceof Unwarned unwarned) {
            Set<String> actual = answer.warned(unwarned.model());
            return unless(
                    actual.isEmpty(),
                    () -> "Nothing should be warned of and there is: " + list(actual));
        }
        if (expectation instanceof SecondTo second) {
            String actual = answer.standings().get(second.model()).placement().runnerUp();
            return same("runner-up", second.stage(), actual);
        }
        if (expectation instanceof Moved moved) {
            Movement actual = answer.standings().get(moved.model()).placement().movement();
            return same("movement", moved.movement(), actual);
        }
        if (expectation instanceof Counsel counsel) {
            return same("counsel", counsel.rules(), answer.counsel());
        }
        CheckVerdict expected = ((Judged) expectation).verdict();
        return same("verdict", expected, CheckVerdict.of(answer.objections()));
    }

    private static Optional<String> unless(boolean asExpected, Supplier<String> instead) {
        return asExpected ? Optional.empty() : Optional.of(instead.get());
    }

    private static Optional<String> same(String what, Object expected, Object actual) {
        return unless(
                Objects.equals(expected, actual),
                () -> "The " + what + " should be " + expected + " and is " + actual + ".");
    }

    private Optional<String> atStage(AtStage expected) {
        Standing standing = answer.standings().get(expected.model());
        String actual = standing.placement().stage();
        return unless(
                Objects.equals(expected.stage(), actual),
                () ->
                        "The client should be at %s and is at %s%s.%s"
                                .formatted(
                                        said(expected.stage()),
                                        said(actual),
                                        by(standing, actual),
                                        whatIsMissing(standing, expected.stage())));
    }

    private static String said(String stage) {
        return stage == null ? "no stage" : stage;
    }

    private static String by(Standing standing, String stage) {
        return standing.rulesOf(stage)
                .filter(Answer::holds)
                .map(verdict -> ", by " + verdict.rule())
                .collect(Collectors.joining());
    }

    /** Nothing, where the stage is reached and does not count: outranked, or above a gap. */
    private static String whatIsMissing(Standing standing, String stage) {
        return standing.rulesOf(stage)
                .min(Comparator.comparingInt(verdict -> Answer.missing(verdict).size()))
                .filter(nearest -> !Answer.holds(nearest))
                .map(nearest -> " " + nearest.rule() + " comes nearest: it" + lacks(nearest) + ".")
                .orElse("");
    }

    private Optional<String> fires(String rule) {
        return unless(
                answer.fired().contains(rule),
                () -> rule + " should fire and is silent" + why(rule) + ".");
    }

    private String why(String rule) {
        return answer.verdict(rule).map(verdict -> ": it" + lacks(verdict)).orElse("");
    }

    private Optional<String> advised(Advised expected) {
        Set<String> advised = answer.advisedBy(expected.model());
        return unless(
                advised.contains(expected.code()),
                () -> expected.code() + " should be advised and is not; advised: " + list(advised));
    }

    private Optional<String> heldBack(HeldBack expected) {
        return unless(
                answer.guardrailsHolding(expected.code()).contains(expected.guardrail()),
                () ->
                        "%s should be held back by %s and %s"
                                .formatted(
                                        expected.code(),
                                        expected.guardrail(),
                                        whatBecame(expected.code())));
    }

    private String whatBecame(String code) {
        Set<String> guardrails = answer.guardrailsHolding(code);
        if (!guardrails.isEmpty()) {
            return "is held back by " + list(guardrails);
        }
        Set<String> through = answer.letThrough();
        return through.contains(code)
                ? "gets through."
                : "is not advised; what gets through: " + list(through);
    }

    private static String list(Collection<String> words) {
        return (words.isEmpty() ? "nothing" : String.join(", ", words)) + ".";
    }

    private static String lacks(RuleVerdict verdict) {
        return Answer.missing(verdict).stream()
                .map(Judge::said)
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
