package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.evaluation.Norms;
import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.testsupport.Customers;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PreviousPlacement;
import org.nurtureadvisor.vocabulary.Unit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What would move a customer does move it, and nothing of it could be left out. */
class SmallestChangeTest {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final CompiledModel STRATA = RELEASE.model("client-strata").orElseThrow();

    private static final FactDefinition COUNT = Facts.get("purchases.count");

    /** Index of a stage of the following. */
    private static final int STEADY = 1;

    private static final Map<String, String> STEADINESS =
            Map.of(
                    "steadiness/model.yaml",
                    """
                    id: steadiness
                    title: Steadiness
                    kind: strata
                    source: a test
                    stages:
                      - code: FITFUL
                        title: Fitful
                        business: Orders come as they come.
                        client: Needs come as they come.
                      - code: STEADY
                        title: Steady
                        business: Orders can be planned on.
                        client: Needs come at intervals.
                    """,
                    "steadiness/stages.drl",
                    """
                    package rules.steadiness

                    import org.nurtureadvisor.vocabulary.*

                    global Place place

                    rule "STD-010 The client buys fairly regularly"
                        when
                            Customer( purchases.regularity < 0.6, purchases.regularity >= 0.4 )
                        then
                            place.at( "STEADY" );
                    end

                    rule "STD-020 The client buys"
                        when
                            Customer( purchases.count >= 1 )
                        then
                            place.at( "FITFUL" );
                    end
                    """);

    @Property(tries = 300)
    void placesTheCustomerThereOrAbove(
            @ForAll("customers") Customer customer,
            @ForAll("previous") Map<String, PreviousPlacement> previous) {
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Next next = explain(customer, model, previous).next();
            Statistics.label(model.model().id())
                    .collect(found(next, model, previous))
                    .coverage(seen -> seen.check("none").percentage(share -> share < 0.01));
            if (next != null && next.smallestChange() != null) {
                Customer moved = situation(customer).with(next.smallestChange());
                Placement placement =
                        model.placement(
                                RELEASE.conclude(moved), previous.get(model.model().id()), AS_OF);

                assertThat(model.model().rank(placement.stage()))
                        .isGreaterThanOrEqualTo(model.model().rank(next.stage().code()));
            }
        }
    }

    private static String found(
            Next next, CompiledModel model, Map<String, PreviousPlacement> previous) {
        if (next == null) {
            return "top";
        }
        int target = model.model().rank(next.stage().code()) - 1;
        if (!model.allows(target, previous.get(model.model().id()), AS_OF)) {
            assertThat(next.smallestChange()).isNull();
            return "has to wait";
        }
        return next.smallestChange() == null ? "none" : "found";
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
    void namesFactsInTheOrderOfTheirNames(@ForAll("customers") Customer customer) {
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Next next = explain(customer, model).next();
            if (next != null && next.smallestChange() != null) {
                assertThat(List.copyOf(next.smallestChange().keySet()))
                        .isSortedAccordingTo(Comparator.comparing(FactDefinition::name));
            }
        }
    }

    @Property(tries = 300)
    void asksForNothingThatOnlyTimeBrings(@ForAll("customers") Customer customer) {
        Customer now = situation(customer).with(Map.of());
        for (CompiledModel model : RELEASE.relationshipModels()) {
            Next next = explain(customer, model).next();
            if (next != null && next.smallestChange() != null) {
                next.smallestChange()
                        .forEach((fact, then) -> assertCanBeDone(fact, fact.of(now), then));
            }
        }
    }

    private static void assertCanBeDone(FactDefinition fact, Object now, Object then) {
        if (now != null && fact.unit() == Unit.DAYS) {
            assertThat((Integer) then).as(fact.name()).isLessThan((Integer) now);
        }
        if (now != null && fact.unit() == Unit.DAYS_LEFT) {
            assertThat((Integer) then).as(fact.name()).isGreaterThan((Integer) now);
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
    void ofWhatDominatesOnlyThatIsNamedWhichTheChangeEnds() {
        Customer lapsed =
                Facts.with(
                        Customer.UNKNOWN,
                        Map.of(
                                Facts.get("business.purchaseCycleDays"),
                                30.0,
                                COUNT,
                                5,
                                Facts.get("purchases.last12Months"),
                                0));

        Next next = explain(lapsed, STRATA).next();

        assertThat(next.stage().code()).isEqualTo("COMMODITY");
        assertThat(next.criteria())
                .extracting(Criterion::text, Criterion::required)
                .containsExactly(tuple("bought at least 1 time in the last 12 months", ">= 1"));
    }

    @Test
    void theGreaterOfTwoDemandsOnOneFactMeetsBoth() {
        Map<String, String> files = steadyIf("purchases.count >= 5");
        files.computeIfPresent(
                "steadiness/model.yaml", (path, text) -> text.replace("strata", "ladder"));

        CompiledRelease release = release(files);
        CompiledModel model = release.model("steadiness").orElseThrow();
        SmallestChange change =
                new SmallestChange(release, model, situation(Customer.UNKNOWN), STEADY);

        assertThat(change.find(Customer.UNKNOWN).orElseThrow().changes().facts())
                .isEqualTo(Map.of(COUNT, 5));
    }

    @Test
    void twoMembersAskedOfOneSetAreAddedBoth() {
        Map<String, String> files =
                steadyIf(
                        "consent.channelsAllowed contains Channel.EMAIL,"
                                + " consent.channelsAllowed contains Channel.PHONE");

        assertThat(changeToBeSteady(files, Map.of(COUNT, 3)))
                .isEqualTo(
                        Map.of(
                                Facts.get("consent.channelsAllowed"),
                                Set.of(Channel.EMAIL, Channel.PHONE)));
    }

    @Test
    void whatTwoCriteriaAskOfOneFactIsMetByOneValue() {
        FactDefinition regularity = Facts.get("purchases.regularity");

        assertThat(changeToBeSteady(STEADINESS, Map.of(COUNT, 3)))
                .isEqualTo(Map.of(regularity, 0.59));
        assertThat(changeToBeSteady(STEADINESS, Map.of(COUNT, 3, regularity, 0.1)))
                .isEqualTo(Map.of(regularity, 0.4));
        assertThat(changeToBeSteady(STEADINESS, Map.of(COUNT, 3, regularity, 0.9)))
                .isEqualTo(Map.of(regularity, 0.59));
    }

    @Test
    void whereNoHundredthIsSmallEnoughTheLeastThereIsWillDo() {
        Map<String, String> files = steadyIf("purchases.shareAtDiscount < 0.005");
        FactDefinition shareAtDiscount = Facts.get("purchases.shareAtDiscount");

        assertThat(changeToBeSteady(files, Map.of(COUNT, 3, shareAtDiscount, 0.4)))
                .isEqualTo(Map.of(shareAtDiscount, 0.0));
    }

    @Test
    void aThresholdThatIsAMultipleOfAnotherFactIsReckoned() {
        Map<String, String> files =
                steadyIf("purchases.daysSinceLast <= business.purchaseCycleDays * 1.5");
        FactDefinition cycle = Facts.get("business.purchaseCycleDays");
        FactDefinition sinceLast = Facts.get("purchases.daysSinceLast");

        assertThat(changeToBeSteady(files, Map.of(COUNT, 3, cycle, 30.0)))
                .isEqualTo(Map.of(sinceLast, 45));
        assertThat(changeToBeSteady(files, Map.of(COUNT, 3, cycle, 25.0, sinceLast, 90)))
                .isEqualTo(Map.of(sinceLast, 37));
        assertThat(changeToBeSteady(files, Map.of(COUNT, 3))).isNull();
    }

    @Test
    void eachFactOfADifferenceIsTried() {
        Map<String, String> files = steadyIf("purchases.count - purchases.returns * 2 >= 3");
        FactDefinition returns = Facts.get("purchases.returns");

        assertThat(changeToBeSteady(files, Map.of(COUNT, 1, returns, 0)))
                .isEqualTo(Map.of(COUNT, 3));
        assertThat(changeToBeSteady(files, Map.of(COUNT, 9, returns, 4)))
                .isEqualTo(Map.of(COUNT, 11));
        assertThat(changeToBeSteady(files, Map.of(COUNT, 9))).isEqualTo(Map.of(returns, 3));
    }

    @Test
    void oneFactMayBeComparedWithANumberAndWithAMultipleOfAnother() {
        Map<String, String> files =
                steadyIf(
                        "purchases.daysSinceLast >= 20,"
                                + " purchases.daysSinceLast <= business.purchaseCycleDays * 1.5");
        FactDefinition cycle = Facts.get("business.purchaseCycleDays");
        FactDefinition sinceLast = Facts.get("purchases.daysSinceLast");

        assertThat(changeToBeSteady(files, Map.of(COUNT, 3, cycle, 30.0, sinceLast, 90)))
                .isEqualTo(Map.of(sinceLast, 45));
    }

    @Test
    void ofEquallyShortWaysThatOfTheFirstRuleIsNamed() {
        assertThat(explain(Customer.UNKNOWN, STRATA).next().smallestChange())
                .isEqualTo(Map.of(COUNT, 1));
    }

    @Test
    void nothingKnownLeadsToTheLowestStageWorthStrivingFor() {
        assertThat(explain(Customer.UNKNOWN, STRATA).next().stage().code()).isEqualTo("COMMODITY");
    }

    private static Map<FactDefinition, Object> changeToBeSteady(
            Map<String, String> steadiness, Map<FactDefinition, Object> facts) {
        CompiledRelease release = release(steadiness);
        CompiledModel model = release.model("steadiness").orElseThrow();
        Customer customer = Facts.with(Customer.UNKNOWN, facts);
        return new Explainer(
                        release, situation(customer), customer, Map.of(), AS_OF, release.english())
                .explain(model, model.placement(customer, null, AS_OF))
                .next()
                .smallestChange();
    }

    /** The same with other criteria of being steady. */
    private static Map<String, String> steadyIf(String criteria) {
        Map<String, String> files = new HashMap<>(STEADINESS);
        files.computeIfPresent(
                "steadiness/stages.drl",
                (path, text) ->
                        text.replace(
                                "purchases.regularity < 0.6, purchases.regularity >= 0.4",
                                criteria));
        return files;
    }

    private static CompiledRelease release(Map<String, String> steadiness) {
        TreeMap<String, String> files = new TreeMap<>(steadiness);
        files.put("words/en.yaml", ShippedRules.files().texts().get("words/en.yaml"));
        return ReleaseReader.read(new RuleFiles(files));
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
        return explain(customer, model, Map.of());
    }

    private static Explanation explain(
            Customer customer, CompiledModel model, Map<String, PreviousPlacement> previous) {
        Situation situation = situation(customer);
        Customer concluded = RELEASE.conclude(situation.with(Map.of()));
        Placement placement = model.placement(concluded, previous.get(model.model().id()), AS_OF);
        return new Explainer(RELEASE, situation, concluded, previous, AS_OF, RELEASE.english())
                .explain(model, placement);
    }

    private static Situation situation(Customer customer) {
        return changes -> Completion.complete(Facts.with(customer, changes), AS_OF);
    }

    @Provide
    Arbitrary<Customer> customers() {
        return Customers.any().map(SmallestChangeTest::withNorms);
    }

    /** What is normal is known of everybody; where nobody says, it is assumed. */
    private static Customer withNorms(Customer customer) {
        Map<FactDefinition, Object> norms = new HashMap<>(Norms.ASSUMED);
        norms.keySet().removeIf(norm -> norm.of(customer) != null);
        return Facts.with(customer, norms);
    }

    /** In every model somewhere, since today or some weeks ago. */
    @Provide
    Arbitrary<Map<String, PreviousPlacement>> previous() {
        return Arbitraries.randomValue(
                random ->
                        RELEASE.relationshipModels().stream()
                                .map(CompiledModel::model)
                                .collect(
                                        Collectors.toMap(
                                                Model::id, model -> previous(model, random))));
    }

    private static PreviousPlacement previous(Model model, Random random) {
        String stage = model.stages().get(random.nextInt(model.stages().size())).code();
        return new PreviousPlacement(
                stage, AS_OF.minus(random.nextInt(60), ChronoUnit.DAYS), stage);
    }
}
