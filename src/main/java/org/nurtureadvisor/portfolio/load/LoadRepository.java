package org.nurtureadvisor.portfolio.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.DatabaseException;
import org.nurtureadvisor.problem.Finding;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

/** Loads as they are stored. */
@ApplicationScoped
class LoadRepository {

    private static final int ROWS_AT_ONCE = 500;

    private final DataSource database;
    private final ObjectMapper mapper;

    LoadRepository(DataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    Optional<LoadResponse> find(UUID id) {
        return read(LoadSql.READ_ONE, id).stream().findFirst();
    }

    /** The latest first. */
    List<LoadResponse> latest(int most) {
        return read(LoadSql.READ_LATEST, most);
    }

    private List<LoadResponse> read(String sql, Object parameter) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setObject(1, parameter);
            List<LoadResponse> loads = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    loads.add(load(rows));
                }
            }
            return loads;
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    private LoadResponse load(ResultSet row) throws SQLException {
        return new LoadResponse(
                row.getObject("id", UUID.class),
                row.getString("what"),
                LoadState.valueOf(row.getString("state")),
                instant(row, "begun_at"),
                instant(row, "ended_at"),
                row.getLong("lines"),
                row.getLong("accepted"),
                row.getLong("repeated"),
                row.getLong("rejected"),
                row.getLong("passed_over"),
                row.getLong("customers_new"),
                row.getLong("customers_described"),
                json(row.getString("warnings"), new TypeReference<List<LoadWarning>>() {}));
    }

    /** Takes rejected lines one by one as they come from the database. */
    @FunctionalInterface
    interface RejectedLineSink {
        void take(RejectedLine line) throws IOException;
    }

    /** All rejected lines of a load in their order, of which only a few are in memory at a time. */
    void readRejected(UUID id, RejectedLineSink sink) throws IOException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try (PreparedStatement statement = connection.prepareStatement(LoadSql.READ_REJECTED)) {
                statement.setObject(1, id);
                statement.setFetchSize(ROWS_AT_ONCE);
                try (ResultSet rows = statement.executeQuery()) {
                    while (rows.next()) {
                        sink.take(rejected(rows));
                    }
                }
            }
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
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

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp == null ? null : timestamp.toInstant();
    }
}
