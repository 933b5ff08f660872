package org.nurtureadvisor.database;

import jakarta.enterprise.context.ApplicationScoped;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

import javax.sql.DataSource;

/**
 * Plain JDBC, for what concerns many rows at once, and for what is asked again with every request:
 * Hibernate does not know a native query for a single value again, keeps a plan for each time it
 * was asked, and compares them all.
 */
@ApplicationScoped
public class Database {

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Something done on a connection. */
    @FunctionalInterface
    public interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    /** What is read of a row. */
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /**
     * Works on the connection of the current transaction; without one, on a connection that commits
     * each statement.
     *
     * @throws DatabaseException if the database refuses or cannot be reached
     */
    public <T> T with(Work<T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /** The instant in a column; null where there is none. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    /**
     * Reads the rows that a query finds.
     *
     * @param parameters of the query, as JDBC takes them
     */
    public <T> List<T> read(String query, Row<T> row, Object... parameters) {
        return with(
                connection -> {
                    try (PreparedStatement statement = prepare(connection, query, parameters);
                            ResultSet rows = statement.executeQuery()) {
                        List<T> read = new ArrayList<>();
                        while (rows.next()) {
                            read.add(row.read(rows));
                        }
                        return read;
                    }
                });
    }

    /**
     * Changes rows, and says how many.
     *
     * @param parameters of the statement, as JDBC takes them
     */
    public int change(String sql, Object... parameters) {
        return with(
                connection -> {
                    try (PreparedStatement statement = prepare(connection, sql, parameters)) {
                        return statement.executeUpdate();
                    }
                });
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
