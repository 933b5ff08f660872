package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.jboss.logging.Logger;
import org.nurtureadvisor.customer.Found;
import org.nurtureadvisor.database.DatabaseException;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.postgresql.PGStatement;
import org.postgresql.jdbc.PgConnection;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import javax.sql.DataSource;

/**
 * Stores one load, chunk by chunk, each in one transaction with the figures of the load: what a
 * load says of itself is what was stored, wherever it is cut off.
 *
 * <p>The events of a chunk come by COPY into a table of the connection's own. From there, whatever
 * is not known yet is taken over in one statement, in the order of the key: two loads that bring
 * the same events wait for each other, and never both.
 */
final class LoadWriter implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(LoadWriter.class);
    private static final int MOST_WARNINGS = 100;
    private static final int MOST_ATTEMPTS = 5;
    private static final Set<String> PASSING = Set.of("23503", "40001", "40P01");

    private final Connection connection;
    private final ObjectWriter json;
    private final UUID id;
    private final Map<Found, Integer> warnings = new LinkedHashMap<>();
    private boolean ended;

    private LoadWriter(Connection connection, ObjectMapper mapper, UUID id) {
        this.connection = connection;
        this.json = mapper.writer(new NulAsBlank());
        this.id = id;
    }

    /** Takes a connection of its own, until it is closed. */
    static LoadWriter open(DataSource database, ObjectMapper mapper, UUID id) {
        try {
            return new LoadWriter(database.getConnection(), mapper, id);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /**
     * Begins the load. As long as its connection lives, it holds a lock by which others see that it
     * runs.
     *
     * @param what what is loaded
     */
    void begin(String what) {
        try {
            connection.setAutoCommit(false);
            execute(LoadSql.INCOMING_CUSTOMERS);
            execute(LoadSql.INCOMING_EVENTS);
            execute(LoadSql.LOCK, id);
            execute(LoadSql.BEGIN, id, what);
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** Stores the lines of a chunk, all but those that are wrong. */
    void store(Chunk chunk) {
        try {
            store(chunk, 1);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void store(Chunk chunk, int attempt) throws SQLException {
        try {
            tryToStore(chunk);
        } catch (SQLException e) {
            connection.rollback();
            if (attempt == MOST_ATTEMPTS || !isPassing(e)) {
                throw e;
            }
            store(chunk, attempt + 1);
        }
    }

    /** Whether two transactions stood in each other's way, or a customer went in the midst. */
    private static boolean isPassing(SQLException e) {
        return e.getSQLState() != null && PASSING.contains(e.getSQLState());
    }

    private void tryToStore(Chunk chunk) throws SQLException {
        int events = chunk.events().count();
        chunk.customers().copyInto("incoming_customer", connection);
        chunk.events().copyInto("incoming_event", connection);
        int customers = update(LoadSql.TAKE_CUSTOMERS);
        int changed = chunk.customers().count() == 0 ? 0 : update(LoadSql.DESCRIBE_CUSTOMERS);
        int accepted = update(LoadSql.TAKE_EVENTS);
        List<Rejection> conflicts = accepted < events ? conflicts(chunk) : List.of();
        int inConflict = conflicts.stream().mapToInt(line -> line.reasons().size()).sum();
        // All at once: behind the first nobody waits for customers any more. An erasure may hold
        // one and wait for these lines.
        List<Rejection> rejected =
                Stream.concat(chunk.rejected().stream(), conflicts.stream()).toList();
        write(rejected);
        update(
                LoadSql.COUNT,
                chunk.lines(),
                accepted,
                events - accepted - inConflict,
                rejected.size(),
                chunk.passedOver(),
                customers,
                changed,
                id);
        connection.commit();
        chunk.warnings().forEach(this::count);
    }

    /** Lines with an event that is known under its id with another content. */
    private List<Rejection> conflicts(Chunk chunk) throws SQLException {
        Map<Integer, List<Finding>> conflicts = new LinkedHashMap<>();
        try (PreparedStatement statement = prepare(LoadSql.CONFLICTS);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                conflicts
                        .computeIfAbsent(rows.getInt("line"), line -> new ArrayList<>())
                        .add(conflict(rows.getString("customer_id"), rows.getString("id")));
            }
        }
        return conflicts.entrySet().stream()
                .map(line -> chunk.reject(line.getKey(), line.getValue()))
                .toList();
    }

    private static Finding conflict(String customerId, String eventId) {
        return Finding.of(
                ProblemCode.EVENT_CONFLICT.name(),
                "Customer '%s' has an event '%s' that says something else."
                        .formatted(customerId, eventId),
                null);
    }

    private void write(List<Rejection> rejected) throws SQLException {
        if (rejected.isEmpty()) {
            return;
        }
        execute(
                LoadSql.HOLD_CUSTOMERS,
                ids(rejected.stream().flatMap(line -> line.customerIds().stream())));
        try (PreparedStatement statement = connection.prepareStatement(LoadSql.REJECT)) {
            for (Rejection line : rejected) {
                statement.setObject(1, id);
                statement.setInt(2, line.line());
                statement.setString(3, line.text());
                statement.setString(4, json(line.reasons()));
                statement.setArray(5, ids(line.customerIds().stream()));
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    private Array ids(Stream<String> ids) throws SQLException {
        return connection.createArrayOf("text", ids.distinct().toArray());
    }

    private void count(Found warning) {
        if (warnings.size() < MOST_WARNINGS || warnings.containsKey(warning)) {
            warnings.merge(warning, 1, Integer::sum);
        }
    }

    /** All lines were read. */
    void end() {
        try {
            end(LoadState.DONE);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private void end(LoadState state) throws SQLException {
        List<LoadWarning> counted =
                warnings.entrySet().stream()
                        .map(entry -> LoadWarning.of(entry.getKey(), entry.getValue()))
                        .toList();
        update(LoadSql.END, state.name(), json(counted), id);
        connection.commit();
        ended = true;
    }

    /** A load that was not ended is interrupted. */
    @Override
    public void close() {
        try (connection) {
            leave();
        } catch (SQLException e) {
            LOG.warnf(e, "load %s lost its connection", id);
        }
    }

    private void leave() throws SQLException {
        try {
            connection.rollback();
            if (!ended) {
                end(LoadState.INTERRUPTED);
            }
            execute(LoadSql.UNLOCK, id);
            connection.commit();
        } catch (SQLException e) {
            // In the pool it would go on holding the lock. With it goes the lock, which says the
            // same.
            connection.unwrap(PgConnection.class).abort(Runnable::run);
            throw e;
        }
    }

    private String json(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("findings can be written", e);
        }
    }

    private void execute(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            statement.execute();
        }
    }

    private int update(String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = prepare(sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    /**
     * A statement that is planned each time. A plan kept on the server would be the one that suited
     * the small loads before, and take minutes for a large one.
     */
    private PreparedStatement prepare(String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.unwrap(PGStatement.class).setPrepareThreshold(0);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
