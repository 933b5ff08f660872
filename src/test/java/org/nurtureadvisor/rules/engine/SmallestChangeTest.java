package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Placement;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What would move a customer does move it, and nothing of it could be left out. */
class SmallestChangeTest {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final CompiledModel STRATA = RELEASE.model("client-strata").orElseThrow();

    @Property(tries = 300)
    void placesTheCustomerThereOrAbove(@ForAll("customers") Customer customer) {
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Next next = explain(customer, model).next();
            Statistics.label(model.model().id())
                    .collect(
                            next == null
                                    ? "top"
                                    : next.smallestChange() == null ? "none" : "found");
            if (next != null && next.smallestChange() != null) {
                Customer moved = situation(customer).with(next.smallestChange());

                assertThat(model.rankOf(RELEASE.conclude(moved)))
                        .isGreaterThanOrEqualTo(model.model().rank(next.stage().code()));
            }
        }
    }

    @Property(tries = 300)
    void holdsNothingSuperfluous(@ForAll("customers") Customer customer) {
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Next next = explain(customer, model).next();
            if (next != null && next.smallestChange() != null) {
                for (Map<FactDefinition, Object> part : properParts(next.smallestChange())) {
                    Customer moved = situation(customer).with(part);

                    assertThat(model.rankOf(RELEASE.conclude(moved)))
                            .as("%s of %s", part, next.smallestChange())
                            .isLessThan(model.model().rank(next.stage().code()));
                }
            }
        }
    }

    @Property(tries = 100)
    void theSameCustomerIsExplainedTheSame(@ForAll("customers") Customer customer) {
        for (CompiledModel model : RELEASE.models()) {
            assertThat(explain(customer, model)).isEqualTo(explain(customer, model));
        }
    }

    @Test
    void whatDominatesMustCeaseFirst() {
        Customer defected =
                Facts.with(
                        Customer.UNKNOWN,
                        Map.of(
                                Facts.get("business.purchaseCycleDays"),
                                30.0,
                                Facts.get("purchases.meanDaysBetween"),
                                30.0,
                                Facts.get("purchases.count"),
                                9,
                                Facts.get("purchases.last12Months"),
                                3,
                                Facts.get("purchases.silence"),
                                5.0,
                                Facts.get("purchases.daysSinceLast"),
                                150));

        Explanation explanation = explain(defected, STRATA);

        assertThat(explanation.rules()).containsExactly("STR-010");
        assertThat(explanation.next().stage().code()).isEqualTo("COMMODITY");
        assertThat(explanation.next().criteria())
                .filteredOn(criterion -> "purchases.silence".equals(criterion.fact()))
                .first()
                .satisfies(
                        criterion -> {
                            assertThat(criterion.required()).isEqualTo("< 3");
                            assertThat(criterion.observed()).isEqualTo(5.0);
                            assertThat(criterion.state()).isEqualTo(Verdict.UNMET);
                        });
    }

    @Test
    void nothingKnownLeadsToTheLowestStageWorthStrivingFor() {
        assertThat(explain(Customer.UNKNOWN, STRATA).next().stage().code()).isEqualTo("COMMODITY");
    }

    /** Every change that leaves out some of the facts. */
    private static List<Map<FactDefinition, Object>> properParts(
            Map<FactDefinition, Object> change) {
        List<FactDefinition> facts = List.copyOf(change.keySet());
        List<Map<FactDefinition, Object>> parts = new ArrayList<>();
        for (int chosen = 0; chosen < (1 << facts.size()) - 1; chosen++) {
            Map<FactDefinition, Object> part = new HashMap<>();
            for (int i = 0; i < facts.size(); i++) {
                if ((chosen & 1 << i) != 0) {
                    part.put(facts.get(i), change.get(facts.get(i)));
                }
            }
            parts.add(part);
        }
        return parts;
    }

    private static Explanation explain(Customer customer, CompiledModel model) {
        Situation situation = situation(customer);
        Customer concluded = RELEASE.conclude(situation.with(Map.of()));
        Placement placement = model.placement(concluded, null, AS_OF);
        return new Explainer(RELEASE, situation, concluded, RELEASE.english())
                .explain(model, placement);
    }

    private static Situation situation(Customer customer) {
        return changes -> Completion.complete(Facts.with(customer, changes), AS_OF);
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any();
    }
}
