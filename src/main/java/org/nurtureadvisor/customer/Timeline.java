package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;
import org.nurtureadvisor.vocabulary.FactDefinition;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The events of one customer, in order, and the facts that follow from them as of any instant. The
 * same events always give the same facts, in whatever order and however often they arrive; an event
 * after that instant changes nothing.
 *
 * <p>Unknown is not zero: a number of events is known once one of their type has been seen, or
 * where the sender says that it records the type; otherwise it is null.
 */
public final class Timeline {

    private final Map<EventType, Strand> strands = new EnumMap<>(EventType.class);
    private final Map<EventType, List<Matter>> matters = new EnumMap<>(EventType.class);

    /**
     * @param events in any order. One whose id is repeated counts once, as it was told first: by
     *     instant, then by type, then by content.
     * @param recorded the types the sender records, so that none seen means that there was none
     */
    public Timeline(Collection<Event> events, Set<EventType> recorded) {
        Map<EventType, List<Event>> byType = byType(events);
        for (EventType type : EventType.values()) {
            List<Event> all = byType.get(type);
            strands.put(type, new Strand(all, recorded.contains(type)));
            type.follows()
                    .ifPresent(
                            opening -> matters.put(type, Matter.match(byType.get(opening), all)));
        }
    }

    /**
     * All that follows from the events up to and including {@code asOf}. What follows from these
     * facts in turn is left to {@link Completion}.
     */
    public Customer factsAt(Instant asOf) {
        return factsOn(Days.of(asOf), asOf);
    }

    /**
     * The same as it will be on a day, if nothing more happens.
     *
     * @param asOf events up to and including this instant have happened
     */
    public Customer factsOn(LocalDate day, Instant asOf) {
        History history = new History(strands, matters, asOf, day);
        CustomerBuilder customer = CustomerBuilder.builder();
        for (Derivation<?> derivation : Derivation.ALL) {
            derivation.tell(history, customer);
        }
        return customer.build();
    }

    /**
     * Some facts of the days after {@code asOf}, if nothing more happens.
     *
     * @param asOf events up to and including this instant have happened
     * @param until the last day looked at
     * @param asked the facts that are to be foreseen
     */
    public Outlook outlook(Instant asOf, LocalDate until, Collection<FactDefinition> asked) {
        return new Outlook(
                day -> new History(strands, matters, asOf, day), Days.of(asOf), until, asked);
    }

    /** The events of every type, each list in order. */
    private static Map<EventType, List<Event>> byType(Collection<Event> events) {
        Map<EventType, List<Event>> byType = new EnumMap<>(EventType.class);
        for (EventType type : EventType.values()) {
            byType.put(type, new ArrayList<>());
        }
        Map<String, Event> byId = new LinkedHashMap<>();
        events.stream().sorted(Event.ORDER).forEach(event -> byId.putIfAbsent(event.id(), event));
        byId.values().forEach(event -> byType.get(event.type()).add(event));
        return byType;
    }
}
