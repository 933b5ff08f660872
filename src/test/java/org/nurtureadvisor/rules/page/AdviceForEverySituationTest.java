package org.nurtureadvisor.rules.page;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.evaluation.Norms;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.language.Comparison;
import org.nurtureadvisor.rules.language.Condition;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Operator;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Wherever a client stands, and however long, the shipped rules of each model know what to do. */
class AdviceForEverySituationTest {

    private static final int MAX_FIRINGS = 1000;
    private static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");
    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final List<ModelRules> ADVISING =
            ShippedRules.book().models().stream()
                    .filter(rules -> !rules.advice().isEmpty())
                    .toList();

    /** Rules that name the stage may all ask for more than is known. */
    @Property(tries = 300)
    void everyModelAdvisesWhateverIsKnownOfTheCustomer(@ForAll("customers") Customer customer) {
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Assessment assessment =
                    Assessment.of(RELEASE, List.of(model), customer, Map.of(), AS_OF, MAX_FIRINGS);

            assertThat(assessment.advice())
                    .as("%s: %s", model.model().id(), assessment.placements())
                    .isNotEmpty();
        }
    }

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
        assertThat(modelsWithoutAdviceThatAsks(asked -> isAtLeast("daysInStage", asked))).isEmpty();
    }

    /** Types have no order, so nobody slips from one to another. */
    @Test
    void everyModelInOrderHasAdviceForClientsWhoSlip() {
        assertThat(modelsWithoutAdviceThatAsks(asked -> isOneOf(Movement.SLIPPED, asked)))
                .containsExactly("relationship-types");
    }

    /** And nobody comes back up. */
    @Test
    void everyModelInOrderHasAdviceForClientsWhoRecover() {
        assertThat(modelsWithoutAdviceThatAsks(asked -> isOneOf(Movement.RECOVERED, asked)))
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

    private static boolean isAtLeast(String field, Comparison comparison) {
        return isAbout(field, comparison) && comparison.operator() == Operator.AT_LEAST;
    }

    private static boolean isOneOf(Movement movement, Comparison comparison) {
        return isAbout("movement", comparison)
                && Set.of(Operator.EQUAL, Operator.IN).contains(comparison.operator())
                && comparison.literals().contains(movement);
    }

    private static boolean isAbout(String field, Comparison comparison) {
        return comparison.fields().anyMatch(asked -> asked.name().equals(field));
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any()
                .map(AdviceForEverySituationTest::withNorms)
                .map(customer -> RELEASE.conclude(Completion.complete(customer, AS_OF)));
    }

    /** As in an evaluation, something is assumed to be usual. */
    private static Customer withNorms(Customer customer) {
        Map<FactDefinition, Object> assumed = new HashMap<>(Norms.ASSUMED);
        assumed.keySet().removeIf(fact -> fact.of(customer) != null);
        return Facts.with(customer, assumed);
    }
}
