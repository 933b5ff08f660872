package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** All that the rules say of one customer. */
class AssessmentTest {

    private static final int LIMIT = 1000;
    private static final Instant AS_OF = Instant.parse("2026-11-21T00:00:00Z");
    private static final CompiledRelease RELEASE = ShippedRules.release();

    /** Nobody is to hear something premature because a front-end asked for one model only. */
    @Property(tries = 150)
    void guardrailsSayTheSameWhicheverModelsAreAskedFor(@ForAll("customers") Customer customer) {
        Assessment all = assess(customer, RELEASE.relationshipModels());
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Assessment one = assess(customer, List.of(model));

            assertThat(one.placements()).hasSize(1);
            assertThat(one.held())
                    .containsExactlyElementsOf(
                            all.held().stream()
                                    .filter(held -> one.advice().contains(held.advice()))
                                    .toList());
            for (ActionKind action : ActionKind.values()) {
                assertThat(check(customer, one, action)).isEqualTo(check(customer, all, action));
            }
        }
    }

    @Test
    void whatARuleFindsInTwoPlacementsIsWarnedOfOnce() {
        Map<FactDefinition, Object> loyalAndGone =
                Map.of(
                        Facts.get("partnership.underContract"), true,
                        Facts.get("profile.tenureDays"), 400,
                        Facts.get("partnership.shareOfWallet"), 0.6,
                        Facts.get("service.satisfaction"), 9.0,
                        Facts.get("purchases.pace"), 1.2,
                        Facts.get("purchases.regularity"), 0.7,
                        Facts.get("purchases.silence"), 3.5,
                        Facts.get("purchases.daysSinceLast"), 100,
                        Facts.get("business.purchaseCycleDays"), 30.0);
        Customer customer = RELEASE.conclude(Facts.with(Customer.UNKNOWN, loyalAndGone));

        Assessment all = assess(customer, RELEASE.relationshipModels());

        assertThat(all.placements())
                .filteredOn(placement -> "LOYALTY".equals(placement.stage()))
                .hasSize(2);
        assertThat(all.contradictions())
                .extracting(Warning::code)
                .containsOnlyOnce("LOYAL_AND_GONE");
    }

    private static List<Objection> check(
            Customer customer, Assessment assessment, ActionKind action) {
        return RELEASE.guardrails()
                .check(customer, assessment.known(), Action.of(action, null), LIMIT);
    }

    private static Assessment assess(Customer customer, List<CompiledModel> models) {
        return Assessment.of(RELEASE, models, customer, Map.of(), AS_OF, LIMIT);
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any().map(RELEASE::conclude);
    }
}
