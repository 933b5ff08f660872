package org.nurtureadvisor.rules.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.function.Predicate;

/** Wherever a client stands, and however long, the shipped rules of each model know what to do. */
class AdviceForEverySituationTest {

    private static final List<ModelRules> ADVISING =
            ShippedRules.book().models().stream()
                    .filter(rules -> !rules.advice().isEmpty())
                    .toList();

    @Test
    void everyStageHasTwoPiecesOfAdviceOfItsOwn() {
        for (ModelRules rules : ADVISING) {
            for (Stage stage : rules.model().stages()) {
                assertThat(rules.advice())
                        .as(rules.model().id() + " " + stage.code())
                        .filteredOn(rule -> singlesOut(stage, rule, rules))
                        .hasSizeGreaterThanOrEqualTo(2);
            }
        }
    }

    @Test
    void everyModelHasAdviceForClientsWhoAreStuck() {
        assertThat(modelsWithoutAdviceThatAsks(asked -> isAbout("daysInStage", asked))).isEmpty();
    }

    /** Types have no order, so nobody slips from one to another. */
    @Test
    void everyModelInOrderHasAdviceForClientsWhoSlip() {
        assertThat(modelsWithoutAdviceThatAsks(asked -> isAbout(Movement.SLIPPED, asked)))
                .containsExactly("relationship-types");
    }

    /** And nobody comes back up. */
    @Test
    void everyModelInOrderHasAdviceForClientsWhoRecover() {
        assertThat(modelsWithoutAdviceThatAsks(asked -> isAbout(Movement.RECOVERED, asked)))
                .containsExactly("relationship-types");
    }

    private static boolean singlesOut(Stage stage, Rule rule, ModelRules rules) {
        return new StagesAskedFor(rule, rules.model()).singlesOut(stage.code());
    }

    private static List<String> modelsWithoutAdviceThatAsks(Predicate<Comparison> asked) {
        return ADVISING.stream()
                .filter(rules -> rules.advice().stream().noneMatch(rule -> asks(asked, rule)))
                .map(rules -> rules.model().id())
                .toList();
    }

    private static boolean asks(Predicate<Comparison> asked, Rule rule) {
        return rule.conditions().stream()
                .flatMap(Condition::asked)
                .flatMap(constraint -> constraint.alternatives().stream())
                .anyMatch(asked);
    }

    private static boolean isAbout(String field, Comparison comparison) {
        return comparison.fields().anyMatch(asked -> asked.name().equals(field));
    }

    private static boolean isAbout(Movement movement, Comparison comparison) {
        return isAbout("movement", comparison) && comparison.literals().contains(movement);
    }
}
