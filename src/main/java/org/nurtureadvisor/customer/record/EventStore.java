package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventJson;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.request.PageRequest;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The events of one customer, as rows. Works within the transaction of whoever asks. */
@ApplicationScoped
class EventStore implements Erasable {

    /** Events of a customer; their columns are lists of texts. */
    private static final String GIVEN =
            """
            with given as (
                select ?::text as customer_id, id, type, at, attributes
                from unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::jsonb[])
                    as event (id, type, at, attributes))
            """;

    private static final String ADD =
            GIVEN
                    + """
                    insert into event (customer_id, id, type, at, attributes)
                    select customer_id, id, type, at, attributes from given
                    on conflict do nothing""";

    private static final String CONFLICTS =
            GIVEN
                    + """
                    select id from event kept join given using (customer_id, id)
                    where (given.type, given.at, given.attributes) <> (kept.type, kept.at, kept.attributes)""";

    private static final String NEWEST =
            """
            select id, type, at, attributes from event where customer_id = ? and (at, id) < (?, ?)
            order by at desc, id desc limit ?""";

    /** Whoever meets another waits for them in this order, and so never in a circle. */
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::id);

    private final Database database;

    EventStore(Database database) {
        this.database = database;
    }

    /** Adds those that are not known yet, and says how many. */
    int add(String customerId, List<Event> events) {
        return database.change(ADD, given(customerId, events.stream().sorted(ORDER).toList()));
    }

    /** Ids of those that are known with other content. */
    Set<String> conflicts(String customerId, List<Event> events) {
        return Set.copyOf(
                database.read(CONFLICTS, row -> row.getString(1), given(customerId, events)));
    }

    private static Object[] given(String customerId, List<Event> events) {
        return new Object[] {
            customerId,
            column(events, Event::id),
            column(events, event -> event.type().wireName()),
            column(events, event -> event.at().toString()),
            column(events, event -> EventJson.attributes(event).toString())
        };
    }

    private static String[] column(List<Event> events, Function<Event, String> of) {
        return events.stream().map(of).toArray(String[]::new);
    }

    /** Newest first. */
    List<StoredEvent> newest(String customerId, PageRequest page) {
        StoredEvent.Place place = StoredEvent.Place.of(page.after());
        return database.read(
                NEWEST, StoredEvent::from, customerId, place.at(), place.id(), page.lookedFor());
    }

    @Override
    public Map<String, Integer> erase(String customerId) {
        return Map.of(
                "events", database.change("delete from event where customer_id = ?", customerId));
    }
}
