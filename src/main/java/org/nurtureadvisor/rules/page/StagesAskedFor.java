package org.nurtureadvisor.rules.page;

import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.FactType;
import org.nurtureadvisor.rules.language.Field;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.rules.language.Wording;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** For clients of which stages a rule speaks, read from what it asks of their placement. */
public final class StagesAskedFor {

    private static final String SKIPPED = "skipped";

    /** What a placement says of the way to its stage, and of the time since. */
    private static final Set<String> OF_A_MOVE =
            Set.of("previous", "movement", "levels", "daysInStage", "refused");

    private final Rule rule;
    private final Model model;
    private final List<Constraint> placement;

    public StagesAskedFor(Rule rule, Model model) {
        this.rule = rule;
        this.model = model;
        this.placement = rule.conditions().stream().flatMap(StagesAskedFor::ofPlacement).toList();
    }

    /** Whether it speaks of every stage. */
    boolean isAny() {
        return model.stages().stream().map(Stage::code).allMatch(this::includes);
    }

    /**
     * Whether it speaks of a stage, and not of all.
     *
     * @param stage null for clients without one
     */
    public boolean singlesOut(String stage) {
        return !isAny() && includes(stage);
    }

    /** Under which heading it stands where it speaks of every stage. */
    Heading heading() {
        Set<String> asked =
                placement.stream()
                        .flatMap(Constraint::fields)
                        .map(Field::name)
                        .collect(Collectors.toSet());
        if (asked.contains(SKIPPED)) {
            return Heading.SKIPPED;
        }
        return Collections.disjoint(asked, OF_A_MOVE) ? Heading.ANY_STAGE : Heading.MOVE;
    }

    boolean includes(String stage) {
        return placement.stream()
                .filter(StagesAskedFor::asksForStage)
                .allMatch(
                        constraint ->
                                constraint.alternatives().stream()
                                        .anyMatch(comparison -> admits(comparison, stage)));
    }

    /** What else the rule asks, under a heading that already names the stage. */
    List<String> otherCriteria(Wording wording) {
        return rule.conditions().stream()
                .flatMap(condition -> wording.say(withoutStage(condition)).stream())
                .toList();
    }

    private static Condition withoutStage(Condition condition) {
        return condition instanceof Condition.Pattern pattern
                        && pattern.type() == FactType.PLACEMENT
                ? new Condition.Pattern(
                        pattern.variable(),
                        pattern.type(),
                        pattern.constraints().stream()
                                .filter(constraint -> !asksForStage(constraint))
                                .toList(),
                        pattern.span())
                : condition;
    }

    private static Stream<Constraint> ofPlacement(Condition condition) {
        return condition instanceof Condition.Pattern pattern
                        && pattern.type() == FactType.PLACEMENT
                ? pattern.constraints().stream()
                : Stream.empty();
    }

    private static boolean asksForStage(Constraint constraint) {
        return !constraint.alternatives().isEmpty()
                && constraint.alternatives().stream().allMatch(StagesAskedFor::asksForStage);
    }

    private static boolean asksForStage(Comparison comparison) {
        return comparison.left() instanceof Term.Asked asked
                && asked.field().name().equals("stage")
                && (comparison.isSimple() || comparison.asksWhetherKnown());
    }

    private static boolean admits(Comparison comparison, String stage) {
        if (comparison.asksWhetherKnown()) {
            return switch (comparison.operator()) {
                case EQUAL -> stage == null;
                default -> stage != null;
            };
        }
        // An unknown stage meets no comparison.
        return stage != null
                && switch (comparison.operator()) {
                    case EQUAL, IN -> comparison.literals().contains(stage);
                    case NOT_EQUAL, NOT_IN -> !comparison.literals().contains(stage);
                    default -> true;
                };
    }
}
