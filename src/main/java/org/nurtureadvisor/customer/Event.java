package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Segment;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Something that happened between a customer and us, as a CRM recorded it. Flat, because that is
 * how it comes (a JSON object, a CSV line) and how it is kept (one table): its {@link EventType}
 * says which of the attributes it carries, the others are null.
 *
 * @param id unique among the events of a customer
 * @param type what happened
 * @param at when it happened
 */
public record Event(
        String id,
        EventType type,
        Instant at,
        @Attribute(value = "amount paid or given back", min = 0) BigDecimal amount,
        @Attribute(value = "ISO 4217 code of the amount", currency = true) String currency,
        @Attribute("whether it was bought at a discount") Boolean discounted,
        @Attribute("codes of the products bought") Set<String> products,
        @Attribute(
                        value =
                                "number of different products bought, where their codes are not known",
                        min = 0)
                Integer distinctProducts,
        @Attribute("whether the client subscribes from now on") Boolean subscribed,
        @Attribute("the side that acted") Party by,
        @Attribute("channel used") Channel channel,
        @Attribute("id of the interaction it answers; left out where it answers none")
                String inReplyTo,
        @Attribute("last day on which the commitment can be kept in time") LocalDate due,
        @Attribute(
                        "id of the event it follows up; left out, the latest before it that is still open")
                String of,
        @Attribute("what it is about, in the same words each time") String topic,
        @Attribute(value = "satisfaction, 10 being best", min = 0, max = 10) Double satisfaction,
        @Attribute(
                        value = "likelihood to recommend us (net promoter question), 10 being best",
                        min = 0,
                        max = 10)
                Integer nps,
        @Attribute("whether somebody asked the client for it") Boolean prompted,
        @Attribute("kind of day; birthdays and anniversaries recur every year") Milestone milestone,
        @Attribute("the day itself; of one that recurs, the first or any other") LocalDate date,
        @Attribute("name to address the client by") String name,
        @Attribute("whom the client buys for") Segment segment,
        @Attribute("date on which the relationship began") LocalDate customerSince,
        @Attribute("last day on which the contract is in force, left out if it is open-ended")
                LocalDate until,
        @Attribute(
                        value =
                                "share of what the client spends on such things that is spent with us",
                        min = 0,
                        max = 1)
                Double share,
        @Attribute("whether the client consents to marketing") Boolean marketing,
        @Attribute("whether the client asks not to be contacted") Boolean doNotContact,
        @Attribute("channels the client allows") Set<Channel> channelsAllowed,
        @Attribute("channel the client prefers") Channel preferredChannel) {

    /**
     * The order in which events are told: by instant, then by type, so that a follow-up stands
     * behind what it follows; the rest only makes the order independent of how events arrived.
     */
    static final Comparator<Event> ORDER =
            Comparator.comparing(Event::at)
                    .thenComparing(Event::type)
                    .thenComparing(Event::id)
                    .thenComparing(Event::toString);

    public Event {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(at, "at");
        products = sorted(products);
        channelsAllowed = sorted(channelsAllowed);
    }

    /**
     * The event that carries these attributes, by name; null is the same as left out.
     *
     * @throws IllegalArgumentException if the type does not take an attribute, lacks one it
     *     requires, or a value is not of the attribute's type
     */
    public static Event of(String id, EventType type, Instant at, Map<String, ?> attributes) {
        return EventAttributes.create(id, type, at, attributes);
    }

    /** The calendar day on which it happened. */
    LocalDate day() {
        return Days.of(at);
    }

    private static <E extends Comparable<E>> Set<E> sorted(Set<E> set) {
        return set == null ? null : Collections.unmodifiableSet(new TreeSet<>(set));
    }
}
