package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.Event;
import org.nurtureadvisor.customer.EventJson;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.request.PageRequest;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The events of one customer, as rows. Works within the transaction of whoever asks. */
@ApplicationScoped
class EventStore {

    private static final String GIVEN =
            """
            unnest(?::text[], ?::text[], ?::text[]::timestamptz[], ?::text[]::jsonb[])
            as given (id, type, at, attributes)
            """;

    private static final String ADD =
            """
            insert into event (customer_id, id, type, at, attributes)
            select ?, id, type, at, attributes from %s
            on conflict do nothing"""
                    .formatted(GIVEN);

    private static final String CONFLICTS =
            """
            select given.id from event kept join %s on kept.customer_id = ? and kept.id = given.id
            where (given.type, given.at, given.attributes) <> (kept.type, kept.at, kept.attributes)"""
                    .formatted(GIVEN);

    private static final String NEWEST =
            """
            select id, type, at, attributes from event where customer_id = ? and (at, id) < (?, ?)
            order by at desc, id desc limit ?""";

    private static final String ERASE = "delete from event where customer_id = ?";

    /** Whoever meets another waits for them in this order, and so never in a circle. */
    private static final Comparator<Event> ORDER = Comparator.comparing(Event::id);

    private final Database database;

    EventStore(Database database) {
        this.database = database;
    }

    /** Adds those that are not known yet, and says how many. */
    int add(String customerId, List<Event> events) {
        return database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(ADD)) {
                        statement.setString(1, customerId);
                        give(events.stream().sorted(ORDER).toList(), statement, 2, connection);
                        return statement.executeUpdate();
                    }
                });
    }

    /** Ids of those that are known with other content. */
    Set<String> conflicts(String customerId, List<Event> events) {
        return database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(CONFLICTS)) {
                        give(events, statement, 1, connection);
                        statement.setString(5, customerId);
                        Set<String> ids = new HashSet<>();
                        try (ResultSet row = statement.executeQuery()) {
                            while (row.next()) {
                                ids.add(row.getString(1));
                            }
                        }
                        return ids;
                    }
                });
    }

    /** A list for each column. */
    private static void give(
            List<Event> events, PreparedStatement statement, int index, Connection connection)
            throws SQLException {
        List<Function<Event, String>> columns =
                List.of(
                        Event::id,
                        event -> event.type().wireName(),
                        event -> event.at().toString(),
                        event -> EventJson.attributes(event).toString());
        for (int i = 0; i < columns.size(); i++) {
            Object[] texts = events.stream().map(columns.get(i)).toArray();
            statement.setArray(index + i, connection.createArrayOf("text", texts));
        }
    }

    /** Newest first. */
    List<StoredEvent> newest(String customerId, PageRequest page) {
        StoredEvent.Place place = StoredEvent.Place.of(page.after());
        return database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(NEWEST)) {
                        statement.setString(1, customerId);
                        statement.setObject(2, place.at());
                        statement.setString(3, place.id());
                        statement.setInt(4, page.lookedFor());
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

    /** Erases all, and says how many there were. */
    int erase(String customerId) {
        return database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(ERASE)) {
                        statement.setString(1, customerId);
                        return statement.executeUpdate();
                    }
                });
    }
}
