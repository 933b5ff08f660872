package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventJson;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.request.PageRequest;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The events of many customers at once. Works within the transaction of whoever asks. */
@ApplicationScoped
public class EventStore {

    private static final String GIVEN =
            """
            unnest(?::text[], ?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::jsonb[])
            as given (customer_id, id, type, at, attributes)
            """;

    private static final String ADD =
            """
            insert into event (customer_id, id, type, at, attributes)
            select customer_id, id, type, at, attributes from %s
            on conflict do nothing
            """
                    .formatted(GIVEN);

    private static final String CONFLICTS =
            """
            select given.customer_id, given.id from %s
            join event kept on kept.customer_id = given.customer_id and kept.id = given.id
            where (given.type, given.at, given.attributes)
                  is distinct from (kept.type, kept.at, kept.attributes)
            """
                    .formatted(GIVEN);

    private static final String READ =
            """
            select customer_id, id, type, at, attributes from event
            where customer_id = any(?) and at <= ?
            order by customer_id, at, id
            """;

    private static final String NEWEST =
            """
            select customer_id, id, type, at, attributes from event
            where customer_id = ? and (at, id) < (?, ?)
            order by at desc, id desc limit ?
            """;

    private static final String ERASE = "delete from event where customer_id = ?";

    /** Two loads that meet wait for each other in one order. */
    private static final Comparator<CustomerEvent> ORDER =
            Comparator.comparing(CustomerEvent::customerId)
                    .thenComparing(event -> event.event().id());

    private final Database database;

    EventStore(Database database) {
        this.database = database;
    }

    /** An event and whose it is. */
    public record CustomerEvent(String customerId, Event event) {}

    /** Names an event. */
    public record EventKey(String customerId, String id) {}

    /**
     * What became of events that were to be added.
     *
     * @param added how many are new
     * @param repeated how many were known already
     * @param conflicts those that were known with other content, which stays
     */
    public record Intake(int added, int repeated, List<EventKey> conflicts) {}

    /**
     * Adds those that are not known yet. The customers have to be there: see {@link
     * CustomerStore#ensure}.
     *
     * @param events in any order; of two with the same key, either may be the one that is kept
     */
    public Intake add(Collection<CustomerEvent> events) {
        List<CustomerEvent> sorted = events.stream().sorted(ORDER).toList();
        return database.with(
                connection -> {
                    int added = insert(connection, sorted);
                    List<EventKey> conflicts =
                            added == sorted.size() ? List.of() : conflicts(connection, sorted);
                    return new Intake(added, sorted.size() - added - conflicts.size(), conflicts);
                });
    }

    private static int insert(Connection connection, List<CustomerEvent> events)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            give(statement, events);
            return statement.executeUpdate();
        }
    }

    private static List<EventKey> conflicts(Connection connection, List<CustomerEvent> events)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(CONFLICTS)) {
            give(statement, events);
            List<EventKey> keys = new ArrayList<>();
            try (ResultSet row = statement.executeQuery()) {
                while (row.next()) {
                    keys.add(new EventKey(row.getString(1), row.getString(2)));
                }
            }
            return keys;
        }
    }

    private static void give(PreparedStatement statement, List<CustomerEvent> events)
            throws SQLException {
        statement.setArray(1, texts(statement, events, CustomerEvent::customerId));
        statement.setArray(2, texts(statement, events, given -> given.event().id()));
        statement.setArray(3, texts(statement, events, given -> given.event().type().wireName()));
        statement.setArray(4, texts(statement, events, given -> given.event().at().toString()));
        statement.setArray(
                5,
                texts(statement, events, given -> EventJson.attributes(given.event()).toString()));
    }

    private static Array texts(
            PreparedStatement statement,
            List<CustomerEvent> events,
            Function<CustomerEvent, String> text)
            throws SQLException {
        return statement.getConnection().createArrayOf("text", events.stream().map(text).toArray());
    }

    /**
     * Events as the list of a request has them, by customer, in the order in which they happened.
     *
     * @param until the last instant of which events are read
     * @return JSON; of whom no events are known, there is none
     */
    public Map<String, String> read(Collection<String> customerIds, Instant until) {
        List<StoredEvent> events =
                query(
                        READ,
                        statement -> {
                            statement.setArray(
                                    1,
                                    statement
                                            .getConnection()
                                            .createArrayOf("text", customerIds.toArray()));
                            statement.setObject(2, StoredEvent.written(until));
                        });
        return events.stream()
                .collect(
                        Collectors.groupingBy(
                                StoredEvent::customerId,
                                LinkedHashMap::new,
                                Collectors.mapping(
                                        StoredEvent::json, Collectors.joining(",", "[", "]"))));
    }

    /** The events of one customer, newest first. */
    List<StoredEvent> newest(String customerId, PageRequest page) {
        StoredEvent.Place place = StoredEvent.Place.of(page.after());
        return query(
                NEWEST,
                statement -> {
                    statement.setString(1, customerId);
                    statement.setObject(2, place.at());
                    statement.setString(3, place.id());
                    statement.setInt(4, page.lookedFor());
                });
    }

    /** Erases the events of a customer, and says how many there were. */
    int erase(String customerId) {
        return database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
                        statement.setString(1, customerId);
                        return statement.executeUpdate();
                    }
                });
    }

    private interface Parameters {
        void set(PreparedStatement statement) throws SQLException;
    }

    private List<StoredEvent> query(String sql, Parameters parameters) {
        return database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        parameters.set(statement);
                        List<StoredEvent> events = new ArrayList<>();
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                events.add(StoredEvent.from(row));
                            }
                        }
                        return events;
                    }
                });
    }
}
