package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.vocabulary.Placement;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A rule of plain patterns, with the predicates that Drools compiled for what it asks. Its matches
 * are found by trying each fact in each pattern.
 */
final class CompiledRule {

    private final Rule source;
    private final CompiledPattern[] patterns;
    private final Map<String, Integer> slots;

    private CompiledRule(Rule source, CompiledPattern[] patterns, Map<String, Integer> slots) {
        this.source = source;
        this.patterns = patterns;
        this.slots = slots;
    }

    static CompiledRule of(Rule source, Predicates predicates) {
        Map<String, Integer> slots = new HashMap<>();
        CompiledPattern[] patterns =
                source.patterns()
                        .sorted(
                                Comparator.comparing(
                                        pattern -> !asksCustomerAlone(source, pattern)))
                        .map(pattern -> CompiledPattern.of(source, pattern, predicates, slots))
                        .toArray(CompiledPattern[]::new);
        return new CompiledRule(source, patterns, slots);
    }

    /** There is one customer, so where it is not asked about in vain, no other fact is tried. */
    private static boolean asksCustomerAlone(Rule rule, Pattern pattern) {
        return pattern.type() == FactType.CUSTOMER
                && rule.questions(pattern).allMatch(question -> question.given().isEmpty());
    }

    Rule source() {
        return source;
    }

    List<CompiledPattern> patterns() {
        return List.of(patterns);
    }

    /** Whether it may fire where there is one placement, as far as the stage of that one tells. */
    boolean mayFireAtStageOf(Placement placement) {
        return Arrays.stream(patterns)
                .filter(pattern -> pattern.type() == FactType.PLACEMENT)
                .allMatch(pattern -> pattern.admitsStageOf(placement));
    }

    /** What it says of a match, if rules of its kind speak so. */
    <T> Speech<T> speech(Speech.Maker<T> maker) {
        return maker.of(source, slots::get);
    }

    /**
     * Has something said of each match.
     *
     * @throws FiringLimitException if that is too often
     */
    <T> void fire(GivenFacts facts, Speech<T> speech, Collected<T> collected) {
        match(0, new Object[slots.size()], facts, speech, collected);
    }

    private <T> void match(
            int pattern,
            Object[] frame,
            GivenFacts facts,
            Speech<T> speech,
            Collected<T> collected) {
        if (pattern == patterns.length) {
            collected.add(speech.of(frame));
            return;
        }
        CompiledPattern current = patterns[pattern];
        List<?> given = facts.of(current.type());
        for (int i = 0; i < given.size(); i++) {
            if (current.matches(given.get(i), frame)) {
                match(pattern + 1, frame, facts, speech, collected);
            }
        }
    }
}
