package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;

class FootingTest {

    private static final CompiledRelease RELEASE = ShippedRules.release();

    @Property(tries = 300)
    void whoseFootingStandsStandsNoLower(
            @ForAll("customers") Customer one,
            @ForAll("customers") Customer other,
            @ForAll Random random) {
        Customer before = RELEASE.conclude(one);
        for (CompiledModel model : RELEASE.models()) {
            Footing footing = RELEASE.footing(Set.of(model), before);

            Customer after = RELEASE.conclude(mixed(one, other, footing, random));

            if (footing.stands(after)) {
                assertThat(model.rankOf(after))
                        .as(model.model().id())
                        .isGreaterThanOrEqualTo(model.rankOf(before));
            }
        }
    }

    @Property(tries = 100)
    void whatAFootingDoesNotAskForChangesNothing(
            @ForAll("customers") Customer one, @ForAll("customers") Customer other) {
        Customer before = RELEASE.conclude(one);
        for (CompiledModel model : RELEASE.models()) {
            Footing footing = RELEASE.footing(Set.of(model), before);

            Customer after = RELEASE.conclude(mixed(one, other, footing, null));

            assertThat(footing.stands(after)).as(model.model().id()).isTrue();
        }
    }

    @Example
    void noShippedRuleNeedsALookAtEveryDay() {
        assertThat(RELEASE.models())
                .flatMap(CompiledModel::stageRules)
                .flatMap(StageRule::criteria)
                .noneMatch(CompiledConstraint::mayTurnTwice);
    }

    /**
     * The one with the other's facts: with all that a footing does not ask for, and some of those
     * that it does.
     *
     * @param random null for none of those
     */
    private static Customer mixed(Customer one, Customer other, Footing footing, Random random) {
        Map<FactDefinition, Object> changes = new HashMap<>();
        for (FactDefinition fact : Facts.all()) {
            boolean asked = footing.facts().contains(fact);
            if (!fact.concluded() && (!asked || random != null && random.nextInt(4) == 0)) {
                changes.put(fact, fact.of(other));
            }
        }
        return Facts.with(one, changes);
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any();
    }
}
