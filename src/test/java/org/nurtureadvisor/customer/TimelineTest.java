package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.COMPLAINT;
import static org.nurtureadvisor.customer.EventType.NEED;
import static org.nurtureadvisor.customer.EventType.OPINION;
import static org.nurtureadvisor.customer.EventType.PURCHASE;
import static org.nurtureadvisor.customer.EventType.REQUEST;
import static org.nurtureadvisor.customer.EventType.VISIT;

import static java.util.Map.entry;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.Given;
import org.nurtureadvisor.vocabulary.Business;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Consent;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Interactions;
import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Segment;
import org.nurtureadvisor.vocabulary.Service;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

class TimelineTest {

    private static final String TODAY = "2026-11-21";

    private static final Map<String, Object> ATTRIBUTES =
            Map.ofEntries(
                    entry("amount", BigDecimal.TEN),
                    entry("currency", "GBP"),
                    entry("discounted", false),
                    entry("distinctProducts", 3),
                    entry("subscribed", true),
                    entry("by", Party.US),
                    entry("channel", Channel.EMAIL),
                    entry("inReplyTo", "none of ours"),
                    entry("topic", "quote"),
                    entry("satisfaction", 8.0),
                    entry("nps", 9),
                    entry("prompted", false),
                    entry("milestone", Milestone.BIRTHDAY),
                    entry("date", LocalDate.parse("1980-01-01")),
                    entry("name", "Example Ltd"),
                    entry("segment", Segment.BUSINESS),
                    entry("customerSince", LocalDate.parse("2025-01-01")),
                    entry("until", LocalDate.parse("2027-01-01")),
                    entry("share", 0.4),
                    entry("marketing", true),
                    entry("doNotContact", false),
                    entry("channelsAllowed", Set.of(Channel.EMAIL)),
                    entry("preferredChannel", Channel.EMAIL));

    private final Diary diary = new Diary();

    @Test
    void knowsNothingWithoutEvents() {
        assertThat(today()).isEqualTo(Customer.UNKNOWN);
    }

    @Test
    void purchasesSayNothingOfComplaintsAndConversations() {
        diary.on("2026-01-10", PURCHASE);

        assertThat(today().service()).isEqualTo(Service.UNKNOWN);
        assertThat(today().interactions()).isEqualTo(Interactions.UNKNOWN);
        assertThat(today().consent()).isEqualTo(Consent.UNKNOWN);
    }

    @Test
    void whatIsRecordedAndWasNotSeenIsZero() {
        diary.recording(EventType.values());

        assertThat(Given.known(today()).values()).isNotEmpty().allMatch(TimelineTest::isNone);
    }

    @Test
    void everyFactFollowsFromEventsAndFromWhatIsNormal() {
        for (String day : List.of("2025-01-10", "2025-07-10", "2026-10-10", "2026-11-10")) {
            for (EventType type : EventType.values()) {
                diary.on(day, type, attributesOf(type));
            }
        }
        diary.on(TODAY, REQUEST, "topic", "quote").on(TODAY, COMPLAINT);
        Business business = new Business(30.0, BigDecimal.TEN, 5.0);
        Customer customer = CustomerBuilder.builder(today()).business(business).build();

        assertThat(Given.known(Completion.complete(customer, Diary.noon(TODAY))).keySet())
                .containsExactlyElementsOf(
                        Facts.all().stream().filter(fact -> !fact.concluded()).toList());
    }

    @Test
    void anEventCountsFromItsInstantOn() {
        Instant at = Instant.parse("2026-03-01T10:00:00Z");
        Timeline timeline = new Timeline(List.of(Diary.event("1", VISIT, at)), Set.of());

        assertThat(timeline.factsAt(at.minusNanos(1)).reach().visits()).isNull();
        assertThat(timeline.factsAt(at).reach().visits()).isEqualTo(1);
    }

    @Test
    void ofARepeatedIdTheEarliestCounts() {
        Event first = Diary.event("1", NEED, Diary.noon("2026-01-01"), "topic", "oil");
        Event again = Diary.event("1", OPINION, Diary.noon("2026-01-02"));
        Event clash = Diary.event("1", NEED, Diary.noon("2026-01-01"), "topic", "salt");

        Customer facts =
                new Timeline(List.of(again, clash, first, first), Set.of())
                        .factsAt(Diary.noon(TODAY));

        assertThat(facts.exchange().needsRecorded()).isEqualTo(1);
        assertThat(facts.exchange().opinionsGiven()).isNull();
    }

    private Customer today() {
        return diary.factsAt(TODAY);
    }

    private static Object[] attributesOf(EventType type) {
        return ATTRIBUTES.entrySet().stream()
                .filter(attribute -> type.takes(attribute.getKey()))
                .flatMap(attribute -> Stream.of(attribute.getKey(), attribute.getValue()))
                .toArray();
    }

    private static boolean isNone(Object value) {
        return value instanceof Number number
                ? number.doubleValue() == 0
                : Set.of(false, Set.of()).contains(value);
    }
}
