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
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    /** Scenarios of guardrails know no past, and this advice is for those who have stood long. */
    @Test
    void nobodyIsSentToAClientWhoAskedNotToBeContacted() {
        Map<FactDefinition, Object> askedForPeace =
                Map.of(
                        Facts.get("reach.subscribed"), true,
                        Facts.get("consent.doNotContact"), true);

        Assessment assessment =
                assessAfterLong(askedForPeace, Map.of("steps-of-intimacy", "EYE_TO_EYE"));

        assertThat(heldBack(assessment)).contains("find-a-go-between: GRD-024");
    }

    /** Nor do they know of steps back. */
    @Test
    void aClientWithAnOpenComplaintIsNotAskedWhyTheySteppedBack() {
        Map<FactDefinition, Object> complained =
                Map.of(Facts.get("reach.visits"), 1, Facts.get("service.openComplaints"), 1);

        Assessment assessment =
                assessAfterLong(
                        complained,
                        Map.of(
                                "meet-know-trust-agree", "AGREE",
                                "trust-trial", "EXPERIENCE",
                                "brand-life-cycle", "EXPERIENCE",
                                "seven-levels", "FACTS"));

        assertThat(heldBack(assessment))
                .contains(
                        "ask-what-let-them-down: GRD-050",
                        "name-the-disappointment: GRD-050",
                        "find-what-pushed-them-away: GRD-050",
                        "make-the-first-move: GRD-050");
    }

    private static List<String> heldBack(Assessment assessment) {
        return assessment.held().stream()
                .map(held -> held.advice().code() + ": " + held.objection().rule())
                .toList();
    }

    /** Of a customer who stood half a year and more on the stages given, by model. */
    private static Assessment assessAfterLong(
            Map<FactDefinition, Object> facts, Map<String, String> stages) {
        Instant longAgo = AS_OF.minus(Duration.ofDays(200));
        Map<String, PreviousPlacement> previous =
                stages.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        stood ->
                                                new PreviousPlacement(
                                                        stood.getValue(),
                                                        longAgo,
                                                        stood.getValue())));
        Customer customer = RELEASE.conclude(Facts.with(Customer.UNKNOWN, facts));
        return Assessment.of(
                RELEASE, RELEASE.relationshipModels(), customer, previous, AS_OF, LIMIT);
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
