package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventType;
import org.nurtureadvisor.customer.Outlook;
import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.testsupport.Histories;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

class CasePropertyTest {

    private static final Map<FactDefinition, Object> STATED =
            Map.of(
                    Facts.get("business.purchaseCycleDays"), 30.0,
                    Facts.get("business.interactionsPerQuarter"), 6.0,
                    Facts.get("partnership.renewalDate"), Days.of(Histories.END).plusDays(40));

    @Property(tries = 200)
    void whatIsAskedForOnADayToComeIsAsThoughEverythingWere(
            @ForAll("events") List<Event> events,
            @ForAll("recorded") Set<EventType> recorded,
            @ForAll("instants") Instant asOf,
            @ForAll("asked") Set<FactDefinition> asked) {
        Case facts = new Case(asOf, new Timeline(events, recorded), STATED);
        Customer now = facts.facts();
        LocalDate until = Days.of(asOf).plusYears(2);
        Outlook outlook = facts.outlook(until, asked);

        for (LocalDate day = Days.of(asOf); !day.isAfter(until); day = day.plusDays(1)) {
            Customer everything = facts.on(day);
            Customer foreseen = facts.on(day, outlook, now);
            for (FactDefinition fact : asked) {
                assertThat(fact.of(foreseen))
                        .as("%s on %s", fact, day)
                        .isEqualTo(fact.of(everything));
            }
        }
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
    Arbitrary<Set<FactDefinition>> asked() {
        return Arbitraries.of(Facts.all()).set().ofMaxSize(8);
    }
}
