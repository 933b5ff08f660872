package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.record.Erasable;
import org.nurtureadvisor.customer.record.KnownCustomers;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.problem.Finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Loads as they are stored. */
@ApplicationScoped
class LoadRepository implements Erasable {

    private static final int ROWS_AT_ONCE = 500;

    private final Database database;
    private final KnownCustomers customers;
    private final ObjectMapper mapper;

    LoadRepository(Database database, KnownCustomers customers, ObjectMapper mapper) {
        this.database = database;
        this.customers = customers;
        this.mapper = mapper;
    }

    Optional<LoadResponse> find(UUID id) {
        return database.read(LoadSql.READ_ONE, this::load, id).stream().findFirst();
    }

    /** The latest first, of those with a lesser id. */
    List<LoadResponse> latest(UUID before, int most) {
        return database.read(LoadSql.READ_LATEST, this::load, before, most);
    }

    /** Forgets loads that began longer ago, and their rejected lines. */
    void forget(Period retention) {
        database.change(LoadSql.FORGET, retention.toString());
    }

    private LoadResponse load(ResultSet row) throws SQLException {
        return new LoadResponse(
                row.getObject("id", UUID.class),
                row.getString("what"),
                LoadState.valueOf(row.getString("state")),
                Database.instant(row, "begun_at"),
                Database.instant(row, "ended_at"),
                row.getLong("lines"),
                row.getLong("accepted"),
                row.getLong("repeated"),
                row.getLong("rejected"),
                row.getLong("passed_over"),
                row.getLong("customers_new"),
                row.getLong("customers_described"),
                json(row.getString("warnings"), new TypeReference<List<LoadWarning>>() {}));
    }

    /**
     * The first rejected lines behind one, in their order; none where there are no more.
     *
     * @param line 0 for the beginning
     */
    List<RejectedLine> rejectedBehind(int line, UUID id) {
        return database.read(LoadSql.READ_REJECTED, this::rejected, id, line, ROWS_AT_ONCE);
    }

    /**
     * Rejected lines of which it is known whose they are. Of others, nothing personal is kept.
     *
     * <p>Loads that note lines of a customer wait for whoever holds the customer. Of somebody who
     * never became one there is nothing to hold but all lines.
     */
    @Override
    public Map<String, Integer> erase(String customerId) {
        if (!customers.has(customerId)) {
            database.change(LoadSql.HOLD_LINES);
        }
        return Map.of("rejectedLines", database.change(LoadSql.ERASE, customerId));
    }

    private RejectedLine rejected(ResultSet row) throws SQLException {
        return new RejectedLine(
                row.getInt("line"),
                row.getString("text"),
                json(row.getString("reasons"), new TypeReference<List<Finding>>() {}));
    }

    private <T> T json(String written, TypeReference<T> type) {
        try {
            return mapper.readValue(written, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was written can be read", e);
        }
    }
}
