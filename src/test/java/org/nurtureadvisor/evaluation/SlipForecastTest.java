package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.Party;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.evaluation.SlipForecast.Slip;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Placement;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;

/** The day on which a placement is lost, against a look at every single day. */
class SlipForecastTest {

    private static final Instant AS_OF = Instant.parse("2026-11-21T12:00:00Z");
    private static final LocalDate TODAY = LocalDate.parse("2026-11-21");
    private static final int DAYS_LOOKED_AT = 500;
    private static final Map<FactDefinition, Object> NORMS =
            Map.of(
                    Facts.get("business.purchaseCycleDays"), 30.0,
                    Facts.get("business.interactionsPerQuarter"), 6.0);

    private static CompiledRelease release;

    @BeforeAll
    static void compile() {
        release = ReleaseReader.read(RuleFiles.in(Path.of("rules")));
    }

    @Test
    void foundIsTheFirstDayOnWhichThePlacementIsLower() {
        Random random = new Random(11);
        for (int i = 0; i < 12; i++) {
            List<Event> events = events(random);
            Map<String, Slip> slips = slips(events);

            for (CompiledModel model : models(release)) {
                assertThat(near(slips.get(model.model().id())))
                        .as("%s of %s", model.model().id(), events)
                        .isEqualTo(dayByDay(model, events));
            }
        }
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
        Event purchase =
                Event.of("1", EventType.PURCHASE, AS_OF.minus(1, ChronoUnit.DAYS), Map.of());
        LocalDate last = TODAY.plusYears(SlipForecast.YEARS);
        long days = ChronoUnit.DAYS.between(TODAY.minusDays(1), last);
        Map<String, String> files =
                ShippedRules.replacing(
                        "customer-life-cycle/stages.drl",
                        "purchases.count >= 1",
                        "purchases.daysSinceLast != " + days);
        CompiledRelease other = ReleaseReader.read(new RuleFiles(new TreeMap<>(files)));

        assertThat(slips(other, List.of(purchase)).get("customer-life-cycle"))
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
        Placement placement = model.placement(facts.facts(), null, AS_OF);

        assertThat(placement.stage()).isEqualTo("FINE");
        assertThat(SlipForecast.find(renewals, facts, List.of(model), List.of(placement)))
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
        return slips(release, events);
    }

    private static Map<String, Slip> slips(CompiledRelease release, List<Event> events) {
        Case facts = on(TODAY, events);
        Customer customer = release.conclude(facts.facts());
        List<CompiledModel> models = models(release);
        List<Placement> placements =
                models.stream().map(model -> model.placement(customer, null, AS_OF)).toList();
        return SlipForecast.find(release, facts, models, placements);
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

    @Test
    void rulesThatSayMoreThanTheyMayEndInAProblem() {
        EvaluationService service =
                new EvaluationService(new Norms(new NoNorms()), new OneFiring(), "test");
        EvaluationRequest request =
                new EvaluationRequest(
                        AS_OF,
                        List.of(),
                        null,
                        Map.of(),
                        List.of(),
                        Set.of(),
                        Map.of(),
                        List.of(),
                        Acceptances.NONE,
                        Set.of(),
                        List.of());

        assertThatThrownBy(
                        () ->
                                service.evaluate(
                                        request, Manner.english(AS_OF, Explain.NONE), release))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.code()).isEqualTo(ProblemCode.FIRING_LIMIT_EXCEEDED));
    }

    private static Optional<Slip> near(Slip slip) {
        return Optional.ofNullable(slip)
                .filter(any -> !any.on().isAfter(TODAY.plusDays(DAYS_LOOKED_AT)));
    }

    private static Optional<Slip> dayByDay(CompiledModel model, List<Event> events) {
        int rank = model.rankOf(release.conclude(on(TODAY, events).facts()));
        for (int days = 1; days <= DAYS_LOOKED_AT; days++) {
            LocalDate day = TODAY.plusDays(days);
            var customer = release.conclude(on(day, events).facts());
            if (model.rankOf(customer) < rank) {
                return Optional.of(new Slip(day, model.stageOf(customer)));
            }
        }
        return Optional.empty();
    }

    private static List<Event> events(Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 5 + random.nextInt(40); i > 0; i--) {
            EventType type =
                    List.of(
                                    EventType.PURCHASE,
                                    EventType.PURCHASE,
                                    EventType.INTERACTION,
                                    EventType.INTERACTION,
                                    EventType.LAGNIAPPE,
                                    EventType.LAGNIAPPE_ANSWER,
                                    EventType.SUGGESTION,
                                    EventType.SUGGESTION_TAKEN_UP,
                                    EventType.COMPLAINT,
                                    EventType.REFERRAL)
                            .get(random.nextInt(10));
            Map<String, Object> attributes = new HashMap<>();
            if (type == EventType.INTERACTION) {
                attributes.put("by", random.nextBoolean() ? Party.CLIENT : Party.US);
            }
            if (type == EventType.PURCHASE) {
                attributes.put("amount", BigDecimal.valueOf(random.nextInt(1, 500)));
                attributes.put("discounted", random.nextInt(4) == 0);
            }
            events.add(
                    Event.of(
                            String.valueOf(i),
                            type,
                            AS_OF.minus(random.nextInt(24 * 400), ChronoUnit.HOURS),
                            attributes));
        }
        return events;
    }

    private record OneFiring() implements RulesConfig {
        @Override
        public Optional<Path> cacheDirectory() {
            return Optional.empty();
        }

        @Override
        public Optional<Path> directory() {
            return Optional.empty();
        }

        @Override
        public boolean readScenarios() {
            return false;
        }

        @Override
        public int maxFirings() {
            return 1;
        }
    }

    private record NoNorms() implements BusinessConfig {
        @Override
        public Optional<BigDecimal> purchaseCycleDays() {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> orderValue() {
            return Optional.empty();
        }

        @Override
        public Optional<BigDecimal> interactionsPerQuarter() {
            return Optional.empty();
        }
    }
}
