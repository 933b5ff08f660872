package org.nurtureadvisor.rules.engine;

import org.drools.model.Condition;
import org.drools.model.Consequence;
import org.drools.model.Variable;
import org.drools.model.functions.BlockN;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Rule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of plain patterns, with the predicates and the consequence that Drools compiled for it.
 * Its matches are found by trying each fact in each pattern.
 */
final class CompiledRule {

    private final Rule source;
    private final CompiledPattern[] patterns;
    private final BlockN consequence;
    private final int[] arguments;
    private final int slots;

    private CompiledRule(
            Rule source,
            CompiledPattern[] patterns,
            BlockN consequence,
            int[] arguments,
            int slots) {
        this.source = source;
        this.patterns = patterns;
        this.consequence = consequence;
        this.arguments = arguments;
        this.slots = slots;
    }

    static CompiledRule of(Rule source, org.drools.model.Rule compiled) {
        Map<Variable<?>, Integer> slots = new HashMap<>();
        List<Condition> conditions = conditions(compiled);
        CompiledPattern[] patterns = new CompiledPattern[source.conditions().size()];
        for (int i = 0; i < patterns.length; i++) {
            patterns[i] =
                    CompiledPattern.of(
                            (Pattern) source.conditions().get(i),
                            (org.drools.model.Pattern<?>) conditions.get(i),
                            slots);
        }
        Consequence consequence = compiled.getDefaultConsequence();
        Variable<?>[] variables = consequence.getVariables();
        int[] arguments = new int[variables.length];
        for (int i = 0; i < variables.length; i++) {
            // What no pattern binds is the verb, the one global there is.
            arguments[i] = slots.getOrDefault(variables[i], 0);
        }
        return new CompiledRule(
                source, patterns, consequence.getBlock(), arguments, slots.size() + 1);
    }

    private static List<Condition> conditions(org.drools.model.Rule compiled) {
        List<Condition> conditions = new ArrayList<>();
        for (Condition condition : compiled.getView().getSubConditions()) {
            conditions.add(condition);
        }
        return conditions;
    }

    Rule source() {
        return source;
    }

    List<CompiledPattern> patterns() {
        return List.of(patterns);
    }

    /**
     * Speaks once for each match.
     *
     * @throws FiringLimitException if that is too often
     */
    void fire(GivenFacts facts, Outcome outcome, Firings firings) {
        Object[] frame = new Object[slots];
        frame[0] = outcome;
        match(0, frame, facts, outcome, firings);
    }

    private void match(
            int pattern, Object[] frame, GivenFacts facts, Outcome outcome, Firings firings) {
        if (pattern == patterns.length) {
            firings.add();
            speak(frame, outcome);
            return;
        }
        CompiledPattern current = patterns[pattern];
        List<?> given = facts.of(current.type());
        for (int i = 0; i < given.size(); i++) {
            if (current.matches(given.get(i), frame)) {
                match(pattern + 1, frame, facts, outcome, firings);
            }
        }
    }

    private void speak(Object[] frame, Outcome outcome) {
        Object[] values = new Object[arguments.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = frame[arguments[i]];
        }
        outcome.firing(source);
        try {
            consequence.execute(values);
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("rule " + source.name() + " failed", e);
        }
    }
}
