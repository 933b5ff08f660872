package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.record.StoredEvent;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.database.Database.Row;
import org.nurtureadvisor.evaluation.Settled;
import org.nurtureadvisor.evaluation.decision.StoredCustomer.Stated;
import org.nurtureadvisor.evaluation.decision.StoredCustomer.StoredPlacement;
import org.nurtureadvisor.problem.ProblemException;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Reads what is stored of customers: few statements, however many customers. */
@ApplicationScoped
class StoredCustomers {

    /** Name and segment are facts of the profile, unless those are stated themselves. */
    private static final String STATED =
            """
            select id, name,
                facts || jsonb_build_object('profile',
                    jsonb_strip_nulls(jsonb_build_object('name', name, 'segment', segment))
                    || coalesce(facts -> 'profile', '{}')),
                business, recorded
            from unnest(?::text[], ?::timestamptz[]) asked (id, as_of) join customer using (id)
            order by id""";

    /** Nobody else evaluates the customer or states anything; events may come in all the same. */
    private static final String HOLD = " for no key update of customer";

    private static final String PLACEMENTS =
            """
            select customer_id, model, coalesce(stage, previous), since, highest, placement.as_of
            from unnest(?::text[], ?::timestamptz[]) asked (customer_id, as_of)
            join placement using (customer_id)""";

    /** Of nobody more is read than may be. */
    private static final String EVENTS =
            """
            select asked.customer_id, event.*
            from unnest(?::text[], ?::timestamptz[]) asked (customer_id, as_of) cross join lateral (
                select id, type, at, attributes from event
                where customer_id = asked.customer_id and at <= asked.as_of limit ?) event""";

    private static final String SETTLED =
            """
            select customer_id, code, topic, rule, kind, until, facts
            from unnest(?::text[], ?::timestamptz[]) asked (customer_id, as_of)
            join outcome using (customer_id)
            where until > (as_of at time zone 'UTC')::date and at <= as_of
                and kind in ('DISMISSED', 'DONE')
            order by at, code""";

    private final Database database;
    private final int maxEvents;

    StoredCustomers(Database database, DecisionConfig config) {
        this.database = database;
        this.maxEvents = config.maxEvents();
    }

    /**
     * Reads customers and holds them until the end of the transaction, so that of two evaluations
     * at once the second sees what the first has written.
     *
     * @param all no customer twice
     * @return by id; who is not there is not among them
     */
    Map<String, StoredCustomer> take(List<Asked> all) {
        return database.with(connection -> new Reading(connection, all, maxEvents).customers(HOLD));
    }

    /** The same of those whom nobody holds; the others are not waited for. */
    Map<String, StoredCustomer> takeFree(List<Asked> all) {
        return database.with(
                connection ->
                        new Reading(connection, all, maxEvents).customers(HOLD + " skip locked"));
    }

    /**
     * Reads a customer.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND
     */
    StoredCustomer look(Asked asked) {
        Map<String, StoredCustomer> found =
                database.with(
                        connection ->
                                new Reading(connection, List.of(asked), maxEvents).customers(""));
        if (found.isEmpty()) {
            throw CustomerId.notFound(asked.customer());
        }
        return found.get(asked.customer());
    }

    /**
     * Holds the customer of a decision until the end of the transaction; one who is erased
     * meanwhile is gone.
     */
    void holdCustomerOf(UUID decision) {
        database.read(
                "select from customer where id = (select customer_id from decision where id = ?)"
                        + HOLD,
                row -> true,
                decision);
    }

    /** Reading of some customers, each as of an instant. */
    private record Reading(Connection connection, List<Asked> all, int maxEvents) {

        /**
         * @param hold ends the query of what is stated
         */
        Map<String, StoredCustomer> customers(String hold) throws SQLException {
            Map<String, List<Stated>> stated = each(STATED + hold, Reading::stated);
            Map<String, List<StoredEvent>> events = each(EVENTS, StoredEvent::from, maxEvents + 1);
            Map<String, List<StoredPlacement>> placements = each(PLACEMENTS, Reading::placement);
            Map<String, List<Settled>> settled = each(SETTLED, Reading::settled);
            Map<String, StoredCustomer> customers = new HashMap<>();
            stated.forEach(
                    (id, said) ->
                            customers.put(
                                    id,
                                    new StoredCustomer(
                                            said.get(0),
                                            readable(events.getOrDefault(id, List.of())),
                                            placements.getOrDefault(id, List.of()),
                                            settled.getOrDefault(id, List.of()))));
            return customers;
        }

        private List<StoredEvent> readable(List<StoredEvent> events) {
            return events.size() > maxEvents
                    ? null
                    : events.stream().sorted(StoredEvent.ORDER).toList();
        }

        /**
         * By customer, in the order of the query.
         *
         * @param parameters of the query behind ids and instants
         */
        private <T> Map<String, List<T>> each(String query, Row<T> row, Object... parameters)
                throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setArray(1, array(Asked::customer));
                statement.setArray(2, array(asked -> asked.round().asOf()));
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 3, parameters[i]);
                }
                Map<String, List<T>> found = new LinkedHashMap<>();
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.computeIfAbsent(rows.getString(1), any -> new ArrayList<>())
                                .add(row.read(rows));
                    }
                }
                return found;
            }
        }

        private Array array(Function<Asked, Object> column) throws SQLException {
            return connection.createArrayOf(
                    "text", all.stream().map(column).map(Object::toString).toArray());
        }

        private static Stated stated(ResultSet row) throws SQLException {
            return new Stated(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    List.of((String[]) row.getArray(5).getArray()));
        }

        private static StoredPlacement placement(ResultSet row) throws SQLException {
            return new StoredPlacement(
                    row.getString(2),
                    row.getString(3),
                    Database.instant(row, "since"),
                    row.getString(5),
                    Database.instant(row, "as_of"));
        }

        private static Settled settled(ResultSet row) throws SQLException {
            return new Settled(
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    Settled.How.valueOf(row.getString(5)),
                    row.getObject(6, LocalDate.class),
                    row.getString(7));
        }
    }
}
