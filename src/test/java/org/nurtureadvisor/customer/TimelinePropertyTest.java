package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.testsupport.Given;
import org.nurtureadvisor.testsupport.Histories;
import org.nurtureadvisor.vocabulary.Business;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Unit;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;

/** What holds of every timeline, tried on events of all types with all their attributes. */
class TimelinePropertyTest {

    private static final Set<EventType> ALL_TYPES = EnumSet.allOf(EventType.class);

    @Property
    void theOrderAndTheRepetitionOfEventsDoNotMatter(
            @ForAll("events") List<Event> events,
            @ForAll("recorded") Set<EventType> recorded,
            @ForAll("instants") Instant asOf,
            @ForAll Random random) {
        List<Event> shuffled = new ArrayList<>(events);
        shuffled.addAll(events.subList(0, events.size() / 2));
        Collections.shuffle(shuffled, random);

        assertThat(new Timeline(shuffled, recorded).factsAt(asOf))
                .isEqualTo(new Timeline(events, recorded).factsAt(asOf));
    }

    @Property
    void eventsAfterTheInstantChangeNothing(
            @ForAll("events") List<Event> events,
            @ForAll("recorded") Set<EventType> recorded,
            @ForAll("instants") Instant asOf) {
        assertThat(new Timeline(events, recorded).factsAt(asOf))
                .isEqualTo(new Timeline(upTo(asOf, events), recorded).factsAt(asOf));
    }

    @Property
    void everyFactLiesWithinItsRange(
            @ForAll("events") List<Event> events,
            @ForAll("recorded") Set<EventType> recorded,
            @ForAll("instants") Instant asOf,
            @ForAll("businesses") Business business) {
        Customer derived = new Timeline(events, recorded).factsAt(asOf);
        Customer customer = CustomerBuilder.builder(derived).business(business).build();

        assertThat(Given.known(Completion.complete(customer, asOf)))
                .allSatisfy(TimelinePropertyTest::liesWithinItsRange);
    }

    @Property
    void completionOverwritesNothingAndIsDoneAtOnce(
            @ForAll("events") List<Event> events,
            @ForAll("instants") Instant asOf,
            @ForAll("businesses") Business business) {
        Customer derived = new Timeline(events, Set.of()).factsAt(asOf);
        Customer customer = CustomerBuilder.builder(derived).business(business).build();
        Customer complete = Completion.complete(customer, asOf);

        assertThat(Given.known(complete)).containsAllEntriesOf(Given.known(customer));
        assertThat(Completion.complete(complete, asOf)).isEqualTo(complete);
    }

    @Property
    void whatTheSenderRecordsOnlyAddsToWhatIsKnown(
            @ForAll("events") List<Event> events, @ForAll("instants") Instant asOf) {
        Map<FactDefinition, Object> known =
                Given.known(new Timeline(events, Set.of()).factsAt(asOf));

        assertThat(Given.known(new Timeline(events, ALL_TYPES).factsAt(asOf)))
                .containsAllEntriesOf(known);
    }

    @Property
    void factsHoldForTheWholeDayOnceNoEventFallsBetween(
            @ForAll("events") List<Event> events, @ForAll("instants") Instant asOf) {
        Timeline timeline = new Timeline(upTo(asOf, events), Set.of());
        Instant midnight = startOf(Days.of(asOf).plusDays(1));

        assertThat(timeline.factsAt(midnight.minusNanos(1))).isEqualTo(timeline.factsAt(asOf));
    }

    @Property(tries = 100)
    void anOutlookForeseesEveryDayAndBetweenTurningDaysOnlyCountersMove(
            @ForAll("events") List<Event> events,
            @ForAll("recorded") Set<EventType> recorded,
            @ForAll("instants") Instant asOf,
            @ForAll("businesses") Business business) {
        Timeline timeline = new Timeline(upTo(asOf, events), recorded);
        LocalDate today = Days.of(asOf);
        LocalDate until = today.plusYears(3);
        Timeline outlook = new Timeline(events, recorded);
        Map<FactDefinition, Set<LocalDate>> turningDays = new HashMap<>();
        for (FactDefinition fact : Facts.all()) {
            turningDays.put(fact, outlook.outlook(asOf, until, List.of(fact)).turningDays());
        }

        assertThat(turningDays.values())
                .flatMap(days -> days)
                .allMatch(day -> day.isAfter(today) && !day.isAfter(until));
        Customer before = complete(timeline.factsAt(asOf), business, today);
        for (LocalDate day = today.plusDays(1); !day.isAfter(until); day = day.plusDays(1)) {
            Customer derived = timeline.factsAt(startOf(day));
            assertThat(outlook.factsOn(day, asOf)).isEqualTo(derived);
            Customer after = complete(derived, business, day);
            assertOnlyCountersMoved(before, after, day, turningDays);
            before = after;
        }
    }

    private static void assertOnlyCountersMoved(
            Customer before,
            Customer after,
            LocalDate day,
            Map<FactDefinition, Set<LocalDate>> turningDays) {
        for (FactDefinition fact : Facts.all()) {
            Object was = fact.of(before);
            Object is = fact.of(after);
            if (!Objects.equals(was, is) && !turningDays.get(fact).contains(day)) {
                assertThat(was).as("%s on %s", fact, day).isInstanceOf(Number.class);
                assertThat(is).as("%s on %s", fact, day).isInstanceOf(Number.class);
                double moved = ((Number) is).doubleValue() - ((Number) was).doubleValue();
                assertThat(moved).as("%s on %s", fact, day).satisfies(by -> assertMoves(fact, by));
            }
        }
    }

    /** Of what days move, only silence grows unevenly, and only a pace slows down. */
    private static void assertMoves(FactDefinition fact, double by) {
        switch (fact.unit()) {
            case DAYS -> assertThat(by).isEqualTo(1);
            case DAYS_LEFT -> assertThat(by).isEqualTo(-1);
            default -> {
                assertThat(fact.unit()).isEqualTo(Unit.RATIO);
                assertThat(fact.simpleName()).isEqualTo(by > 0 ? "silence" : "pace");
            }
        }
    }

    private static Customer complete(Customer derived, Business business, LocalDate day) {
        Customer customer = CustomerBuilder.builder(derived).business(business).build();
        return Completion.complete(customer, startOf(day));
    }

    private static void liesWithinItsRange(FactDefinition fact, Object value) {
        if (value instanceof Number number) {
            assertThat(number.doubleValue()).as(fact.name()).isBetween(fact.min(), fact.max());
        }
    }

    private static List<Event> upTo(Instant asOf, List<Event> events) {
        return events.stream().filter(event -> !event.at().isAfter(asOf)).toList();
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Provide
    Arbitrary<List<Event>> events() {
        return Histories.of(EventType.values());
    }

    @Provide
    Arbitrary<Set<EventType>> recorded() {
        return Histories.recorded();
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Histories.instants();
    }

    @Provide
    Arbitrary<Business> businesses() {
        return Combinators.combine(
                        Arbitraries.doubles().between(1, 800).injectNull(0.3),
                        Arbitraries.doubles().between(0.1, 50).injectNull(0.3))
                .as((cycle, quarter) -> new Business(cycle, null, quarter));
    }
}
