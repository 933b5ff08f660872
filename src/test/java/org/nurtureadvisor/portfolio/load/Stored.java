package org.nurtureadvisor.portfolio.load;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

/**
 * What is stored of the customers of one test, whose ids begin with something that no others do.
 */
final class Stored {

    private static final int CONNECTIONS = 12;

    private final DataSource database;
    private final String prefix = UUID.randomUUID() + "-";

    Stored(DataSource database) {
        this.database = database;
    }

    String prefix() {
        return prefix;
    }

    /** All that is known of each customer, without the prefix. */
    List<String> customers() {
        return query(
                """
                select concat_ws(' ', substr(id, %d), name, owner, segment, facts, recorded)
                from customer where starts_with(id, '%s') order by id""");
    }

    /** All events of each customer, without the prefix. */
    List<String> events() {
        return query(
                """
                select concat_ws(' ', substr(customer_id, %d), id, type, at, attributes)
                from event where starts_with(customer_id, '%s') order by customer_id, id""");
    }

    int countEvents() {
        return events().size();
    }

    /**
     * How many statements about a table the connections of the pool keep on the server; those that
     * loads have used are among the first that it gives.
     */
    int keptPlans(String table) throws SQLException {
        Deque<Connection> taken = new ArrayDeque<>();
        int plans = 0;
        try {
            for (int i = 0; i < CONNECTIONS; i++) {
                taken.push(database.getConnection());
                plans += keptPlans(taken.peek(), table);
            }
        } finally {
            for (Connection connection : taken) {
                connection.close();
            }
        }
        return plans;
    }

    private static int keptPlans(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet count =
                        statement.executeQuery(
                                "select count(*) from pg_prepared_statements where statement like '%%%s%%'"
                                        .formatted(table))) {
            count.next();
            return count.getInt(1);
        }
    }

    private List<String> query(String sql) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery(sql.formatted(prefix.length() + 1, prefix))) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(rows.getString(1));
            }
            return values;
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
