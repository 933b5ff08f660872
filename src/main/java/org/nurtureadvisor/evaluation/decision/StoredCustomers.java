package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.evaluation.Settled;
import org.nurtureadvisor.evaluation.decision.StoredCustomer.StoredPlacement;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what is stored of customers: few statements, however many customers. */
@ApplicationScoped
class StoredCustomers {

    private static final String CUSTOMERS =
            """
            select id, name, facts::text, business::text, recorded from customer
            where id = any(?) order by id""";

    private static final String PLACEMENTS =
            """
            select customer_id, model, coalesce(stage, previous), since, highest, as_of from placement
            where customer_id = any(?)""";

    /** Nobody else evaluates the customer or states anything; events may come in all the same. */
    private static final String HOLD = " for no key update";

    /** Written as in a request, so that nothing has to be read here that is read there again. */
    private static final String EVENTS =
            """
            select customer_id, '[' || string_agg(
                '{"id":' || to_json(id) || ',"type":"' || type || '","at":'
                || rtrim(to_json(at at time zone 'UTC')::text, '"') || 'Z"'
                || case when attributes = '{}' then '}' else ',' || substr(attributes::text, 2) end,
                ',' order by at, id) || ']'
            from event where customer_id = any(?) and at <= ? group by customer_id""";

    private static final String SETTLED =
            """
            select customer_id, code, topic, rule, kind, until, facts from outcome
            where customer_id = any(?) and until > ? and at <= ? and kind in ('DISMISSED', 'DONE')
            order by at, code""";

    private final Session database;

    StoredCustomers(Session database) {
        this.database = database;
    }

    /**
     * Reads customers and holds them until the end of the transaction, so that of two evaluations
     * at once the second sees what the first has written.
     */
    Collection<StoredCustomer> take(Collection<String> ids, Instant asOf) {
        return database.doReturningWork(
                connection -> new Reading(connection, ids, asOf).customers(HOLD));
    }

    /** Holds a customer until the end of the transaction. */
    void hold(String id) {
        database.createNativeQuery("select 1 from customer where id = :id" + HOLD, Integer.class)
                .setParameter("id", id)
                .getResultList();
    }

    /**
     * @throws ProblemException CUSTOMER_NOT_FOUND
     */
    void refuseUnknown(String id) {
        database.createNativeQuery("select 1 from customer where id = :id", Integer.class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(() -> unknown(id));
    }

    static ProblemException unknown(String id) {
        return new ProblemException(
                ProblemCode.CUSTOMER_NOT_FOUND, "There is no customer '" + id + "'.");
    }

    /** Reads customers. */
    Collection<StoredCustomer> look(Collection<String> ids, Instant asOf) {
        return database.doReturningWork(
                connection -> new Reading(connection, ids, asOf).customers(""));
    }

    private static final class Reading {

        private final Connection connection;
        private final Array ids;
        private final OffsetDateTime asOf;
        private final Map<String, StoredCustomer> byId = new LinkedHashMap<>();

        Reading(Connection connection, Collection<String> ids, Instant asOf) throws SQLException {
            this.connection = connection;
            this.ids = connection.createArrayOf("text", ids.toArray());
            this.asOf = asOf.atOffset(ZoneOffset.UTC);
        }

        @FunctionalInterface
        private interface Row {
            void read(ResultSet row) throws SQLException;
        }

        Collection<StoredCustomer> customers(String hold) throws SQLException {
            each(CUSTOMERS + hold, this::customer);
            each(PLACEMENTS, this::placement);
            each(EVENTS, row -> of(row).add(row.getString(2)), asOf);
            each(SETTLED, row -> of(row).add(settled(row)), asOf.toLocalDate(), asOf);
            return byId.values();
        }

        private void each(String query, Row reader, Object... parameters) throws SQLException {
            try (PreparedStatement statement = connection.prepareStatement(query)) {
                statement.setArray(1, ids);
                for (int i = 0; i < parameters.length; i++) {
                    statement.setObject(i + 2, parameters[i]);
                }
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.read(rows);
                    }
                }
            }
        }

        private StoredCustomer of(ResultSet row) throws SQLException {
            return byId.get(row.getString(1));
        }

        private void customer(ResultSet row) throws SQLException {
            byId.put(
                    row.getString(1),
                    new StoredCustomer(
                            row.getString(1),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            List.of((String[]) row.getArray(5).getArray())));
        }

        private void placement(ResultSet row) throws SQLException {
            of(row).add(
                            new StoredPlacement(
                                    row.getString(2),
                                    row.getString(3),
                                    instant(row, 4),
                                    row.getString(5),
                                    instant(row, 6)));
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

        private static Instant instant(ResultSet row, int column) throws SQLException {
            OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
            return time == null ? null : time.toInstant();
        }
    }
}
