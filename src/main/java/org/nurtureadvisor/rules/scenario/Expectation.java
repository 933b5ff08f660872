package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.engine.CheckVerdict;
import org.nurtureadvisor.vocabulary.Movement;

import java.util.Set;

/** One thing that must come of a scenario. */
public sealed interface Expectation {

    /** Where it is written. */
    Span span();

    /**
     * The client stands at this stage.
     *
     * @param stage null for none
     */
    record AtStage(String model, String stage, Span span) implements Expectation {}

    /** This rule fires. */
    record Fires(String rule, Span span) implements Expectation {}

    /** This rule does not fire. */
    record Silent(String rule, Span span) implements Expectation {}

    /** The rules of the model advise this, whether or not it is then held back. */
    record Advised(String model, String code, Span span) implements Expectation {}

    /** Some model advises this, and no guardrail holds it back. */
    record LetThrough(String code, Span span) implements Expectation {}

    /** Some model advises this, and this guardrail, be it with others, holds it back. */
    record HeldBack(String code, String guardrail, Span span) implements Expectation {}

    /**
     * The rules of a folder warn of this.
     *
     * @param model null for the guardrails
     */
    record Warned(String model, String code, Span span) implements Expectation {}

    /**
     * The rules of a folder warn of nothing.
     *
     * @param model null for the guardrails
     */
    record Unwarned(String model, Span span) implements Expectation {}

    /**
     * This type is the second strongest.
     *
     * @param stage null for none
     */
    record SecondTo(String model, String stage, Span span) implements Expectation {}

    /** The client has moved like this. */
    record Moved(String model, Movement movement, Span span) implements Expectation {}

    /** Of the rules against the action, these say what to do instead, and no others. */
    record Counsel(Set<String> rules, Span span) implements Expectation {

        public Counsel {
            rules = Set.copyOf(rules);
        }
    }

    /** This comes of checking the action. */
    record Judged(CheckVerdict verdict, Span span) implements Expectation {}
}
