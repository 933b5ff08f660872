package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.evaluation.SlipForecast.Slip;
import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.testsupport.Histories;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Placement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** The day on which a placement is lost, against a look at every single day. */
class SlipForecastTest {

    private static final Instant AS_OF = Histories.END;
    private static final LocalDate TODAY = Days.of(AS_OF);
    private static final int DAYS_LOOKED_AT = 500;
    private static final Map<FactDefinition, Object> NORMS =
            Map.of(
                    Facts.get("business.purchaseCycleDays"), 30.0,
                    Facts.get("business.interactionsPerQuarter"), 6.0);

    private static final CompiledRelease RELEASE = ShippedRules.release();

    @Property(tries = 30)
    void foundIsTheFirstDayOnWhichThePlacementIsLower(@ForAll("events") List<Event> events) {
        Map<String, Slip> slips = slips(events);
        List<Customer> days = dayByDay(events);

        for (CompiledModel model : models(RELEASE)) {
            assertThat(near(slips.get(model.model().id())))
                    .as(model.model().id())
                    .isEqualTo(firstSlip(model, days));
        }
    }

    /** Of all types, or of those that say most. */
    @Provide
    Arbitrary<List<Event>> events() {
        return Arbitraries.oneOf(
                Histories.of(EventType.values()),
                Histories.of(
                        EventType.PURCHASE,
                        EventType.INTERACTION,
                        EventType.LAGNIAPPE,
                        EventType.LAGNIAPPE_ANSWER,
                        EventType.SUGGESTION,
                        EventType.SUGGESTION_TAKEN_UP,
                        EventType.COMPLAINT,
                        EventType.REFERRAL));
    }

    @Test
    void whatIsToldOfDaysToComeDoesNotHoldUpASlip() {
        Event purchase =
                Event.of("1", EventType.PURCHASE, AS_OF.minus(1, ChronoUnit.DAYS), Map.of());
        Event planned =
                Event.of("2", EventType.PURCHASE, AS_OF.plus(20, ChronoUnit.DAYS), Map.of());

        assertThat(slips(List.of(purchase)).get("client-strata")).isNotNull();
        assertThat(slips(List.of(purchase, planned))).isEqualTo(slips(List.of(purchase)));
    }

    /** Where a criterion may turn twice, each day is looked at, and the horizon is one of them. */
    @Test
    void aSlipOnTheLastDayIsFound() {
        Event suggestion =
                Event.of("1", EventType.SUGGESTION, AS_OF.minus(1, ChronoUnit.DAYS), Map.of());
        LocalDate last = TODAY.plusYears(SlipForecast.YEARS);
        long days = ChronoUnit.DAYS.between(TODAY.minusDays(1), last);
        Map<String, String> files =
                ShippedRules.replacing(
                        "relationship-marketing/stages.drl",
                        "generosity.suggestionsMade >= 1",
                        "generosity.daysSinceLastSuggestion != " + days);
        CompiledRelease other = ReleaseReader.read(new RuleFiles(new TreeMap<>(files)));

        assertThat(slips(other, List.of(suggestion)).get("relationship-marketing"))
                .isEqualTo(new Slip(last, null));
    }

    /** The count of days to a date ends with the date: what turns before may turn back then. */
    @Test
    void aStatedDateThatPassesHidesNoSlip() {
        CompiledRelease renewals = renewals();
        CompiledModel model = renewals.model("renewals").orElseThrow();
        Map<FactDefinition, Object> stated = new HashMap<>(NORMS);
        stated.put(Facts.get("partnership.renewalDate"), TODAY.plusDays(200));
        Event purchase =
                Event.of("1", EventType.PURCHASE, AS_OF.minus(1, ChronoUnit.DAYS), Map.of());
        Case facts = new Case(AS_OF, new Timeline(List.of(purchase), Set.of()), stated);
        Customer customer = facts.facts();
        Placement placement = model.placement(customer, null, AS_OF);

        assertThat(placement.stage()).isEqualTo("FINE");
        assertThat(SlipForecast.find(renewals, facts, customer, List.of(model), List.of(placement)))
                .isEqualTo(Map.of("renewals", new Slip(TODAY.plusDays(110), "AT_RISK")));
    }

    private static CompiledRelease renewals() {
        TreeMap<String, String> files = new TreeMap<>();
        files.put("words/en.yaml", ShippedRules.files().texts().get("words/en.yaml"));
        files.put(
                "renewals/model.yaml",
                """
                id: renewals
                title: Renewals
                kind: strata
                source: a test
                stages:
                  - code: AT_RISK
                    title: At risk
                    business: The contract may not be renewed.
                    client: The time to choose has come.
                    dominates: true
                  - code: FINE
                    title: Fine
                    business: The contract runs.
                    client: There is nothing to choose.
                """);
        files.put(
                "renewals/stages.drl",
                """
                package rules.renewals

                import org.nurtureadvisor.vocabulary.*

                global Place place

                rule "REN-010 The contract runs out soon"
                    when
                        Customer( partnership.daysToRenewal <= 90 )
                    then
                        place.at( "AT_RISK" );
                end

                rule "REN-020 The client buys"
                    when
                        Customer( purchases.count >= 1 )
                    then
                        place.at( "FINE" );
                end
                """);
        return ReleaseReader.read(new RuleFiles(files));
    }

    private static Map<String, Slip> slips(List<Event> events) {
        return slips(RELEASE, events);
    }

    private static Map<String, Slip> slips(CompiledRelease release, List<Event> events) {
        Case facts = on(TODAY, events);
        Customer customer = release.conclude(facts.facts());
        List<CompiledModel> models = models(release);
        List<Placement> placements =
                models.stream().map(model -> model.placement(customer, null, AS_OF)).toList();
        return SlipForecast.find(release, facts, customer, models, placements);
    }

    private static List<CompiledModel> models(CompiledRelease release) {
        return release.relationshipModels().stream()
                .filter(model -> model.model().kind().isOrdered())
                .toList();
    }

    private static Case on(LocalDate day, List<Event> events) {
        return new Case(
                AS_OF.plus(ChronoUnit.DAYS.between(TODAY, day), ChronoUnit.DAYS),
                new Timeline(events, EnumSet.of(EventType.PURCHASE)),
                NORMS);
    }

    private static Optional<Slip> near(Slip slip) {
        return Optional.ofNullable(slip)
                .filter(any -> !any.on().isAfter(TODAY.plusDays(DAYS_LOOKED_AT)));
    }

    private static Optional<Slip> firstSlip(CompiledModel model, List<Customer> days) {
        int rank = model.rankOf(days.get(0));
        for (int day = 1; day < days.size(); day++) {
            Customer customer = days.get(day);
            if (model.rankOf(customer) < rank) {
                return Optional.of(new Slip(TODAY.plusDays(day), model.stageOf(customer)));
            }
        }
        return Optional.empty();
    }

    /** The customer today, and on each day after. */
    private static List<Customer> dayByDay(List<Event> events) {
        return IntStream.rangeClosed(0, DAYS_LOOKED_AT)
                .mapToObj(day -> RELEASE.conclude(on(TODAY.plusDays(day), events).facts()))
                .toList();
    }
}
