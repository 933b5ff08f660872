package org.nurtureadvisor.customer;

import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.CustomerBuilder;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
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
        History history = new History(strands, matters, asOf);
        return CustomerBuilder.builder()
                .profile(ProfileFacts.from(history))
                .reach(ReachFacts.from(history))
                .purchases(PurchaseFacts.from(history))
                .interactions(InteractionFacts.from(history))
                .exchange(ExchangeFacts.from(history))
                .generosity(GenerosityFacts.from(history))
                .service(ServiceFacts.from(history))
                .advocacy(AdvocacyFacts.from(history))
                .partnership(PartnershipFacts.from(history))
                .consent(ConsentFacts.from(history))
                .build();
    }

    /**
     * The days on which, if nothing more happens, some fact turns: an event leaves a window, a
     * commitment falls due, a milestone passes, a contract runs out. On every other day only
     * counters of days move by one, and ratios of them.
     *
     * @param asOf events up to and including this instant have happened
     * @param until the last day looked at; without it there would be no end of birthdays
     */
    public NavigableSet<LocalDate> turningDays(Instant asOf, LocalDate until) {
        History history = new History(strands, matters, asOf);
        TurningDays days = new TurningDays(history.today(), until);
        ProfileFacts.turn(history, days);
        ReachFacts.turn(history, days);
        PurchaseFacts.turn(history, days);
        InteractionFacts.turn(history, days);
        ExchangeFacts.turn(history, days);
        GenerosityFacts.turn(history, days);
        ServiceFacts.turn(history, days);
        AdvocacyFacts.turn(history, days);
        PartnershipFacts.turn(history, days);
        ConsentFacts.turn(history, days);
        return days.all();
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
