package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.rules.language.Consequence.Advises;
import org.nurtureadvisor.rules.language.Consequence.Opposes;
import org.nurtureadvisor.rules.language.Consequence.Places;
import org.nurtureadvisor.rules.language.Consequence.Warns;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * One rule.
 *
 * @param id stable, the first word of the name: {@code STR-040}
 * @param title the rest of the name, a sentence
 * @param comment what the analyst wrote above the rule; empty where nothing
 * @param model id of the model it belongs to; null where it is about several
 * @param file path below the rules folder
 * @param span of the name
 */
public record Rule(
        String id,
        String title,
        String comment,
        String model,
        List<Condition> conditions,
        Consequence consequence,
        String file,
        Span span) {

    public Rule {
        conditions = List.copyOf(conditions);
    }

    /** What a rule for stages says. */
    public Places places() {
        return (Places) consequence;
    }

    /** What a rule for advice says. */
    public Advises advises() {
        return (Advises) consequence;
    }

    /** What a rule says that warns. */
    public Warns warns() {
        return (Warns) consequence;
    }

    /** What a rule says that holds advice back, or objects to an action. */
    public Opposes opposes() {
        return (Opposes) consequence;
    }

    /** Its patterns, in their order. */
    public Stream<Pattern> patterns() {
        return conditions.stream().filter(Pattern.class::isInstance).map(Pattern.class::cast);
    }

    /** The constraints of its patterns, in their order. */
    public Stream<Constraint> criteria() {
        return patterns().flatMap(pattern -> pattern.constraints().stream());
    }

    /** What its patterns ask, in their order. */
    public Stream<Question> questions() {
        return patterns().flatMap(this::questions);
    }

    /** What one of its patterns asks, in the order of the constraints that can fail. */
    public Stream<Question> questions(Pattern pattern) {
        return pattern.constraints().stream()
                .filter(Constraint::canFail)
                .map(constraint -> Question.of(this, pattern, constraint));
    }

    /** The facts of the customer that any of its conditions asks, each once. */
    public List<FactDefinition> facts() {
        return conditions.stream()
                .flatMap(Condition::asked)
                .flatMap(Constraint::fields)
                .map(Field::fact)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Whether every condition is a pattern, so that no network is needed to find its matches. */
    public boolean isPlain() {
        return conditions.stream().allMatch(Pattern.class::isInstance);
    }
}
