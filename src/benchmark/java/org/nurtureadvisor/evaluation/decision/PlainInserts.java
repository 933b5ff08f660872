package org.nurtureadvisor.evaluation.decision;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Writes decisions that were recorded once more, by JDBC and nothing else: an insert and a
 * transaction each, over as many connections as asked for.
 *
 * <p>A line of input is the id of a decision. Those behind it are read, and how many they are is
 * printed. The next line, whatever it says, has them inserted, and prints how many milliseconds
 * that took. So whoever asks can look at other clocks before and after.
 *
 * <p>The table is not partitioned: a row of a month goes into one table, and plain inserts know
 * which.
 */
final class PlainInserts {

    private static final String READ =
            """
            select id, customer_id, as_of, release, engine, explain, run_id, given, answer
            from decision where id > ? order by id""";

    private static final String INSERT =
            """
            insert into plain_decision (
                id, customer_id, as_of, release, engine, explain, run_id, given, answer)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final int COLUMNS = 9;

    private final List<Connection> connections = new ArrayList<>();

    private PlainInserts(String url, int count) throws SQLException {
        for (int i = 0; i < count; i++) {
            connections.add(DriverManager.getConnection(url));
        }
    }

    public static void main(String[] arguments)
            throws IOException, SQLException, InterruptedException, ExecutionException {
        PlainInserts inserts = new PlainInserts(arguments[0], Integer.parseInt(arguments[1]));
        BufferedReader asked =
                new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
        ExecutorService threads = Executors.newFixedThreadPool(inserts.connections.size());
        for (String last = asked.readLine(); last != null; last = asked.readLine()) {
            inserts.empty();
            List<Object[]> decisions = inserts.behind(UUID.fromString(last));
            System.out.println(decisions.size());
            asked.readLine();
            System.out.println(inserts.insert(decisions, threads));
        }
        threads.shutdown();
    }

    private void empty() throws SQLException {
        try (Statement statement = connections.get(0).createStatement()) {
            statement.execute("drop table if exists plain_decision");
            statement.execute("create table plain_decision (like decision including all)");
        }
    }

    private List<Object[]> behind(UUID last) throws SQLException {
        try (PreparedStatement query = connections.get(0).prepareStatement(READ)) {
            query.setObject(1, last);
            List<Object[]> decisions = new ArrayList<>();
            try (ResultSet row = query.executeQuery()) {
                while (row.next()) {
                    Object[] decision = new Object[COLUMNS];
                    for (int i = 0; i < COLUMNS; i++) {
                        decision[i] = row.getObject(i + 1);
                    }
                    decisions.add(decision);
                }
            }
            return decisions;
        }
    }

    /** Inserts all, and says how many milliseconds it took. */
    private long insert(List<Object[]> decisions, ExecutorService threads)
            throws InterruptedException, ExecutionException {
        Iterator<Object[]> left = decisions.iterator();
        List<Callable<Void>> writers = new ArrayList<>();
        for (Connection connection : connections) {
            writers.add(() -> insert(left, connection));
        }
        long began = System.nanoTime();
        for (Future<Void> writer : threads.invokeAll(writers)) {
            writer.get();
        }
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    }

    private static Void insert(Iterator<Object[]> left, Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (Object[] decision = next(left); decision != null; decision = next(left)) {
                for (int i = 0; i < COLUMNS; i++) {
                    insert.setObject(i + 1, decision[i]);
                }
                insert.executeUpdate();
            }
        }
        return null;
    }

    private static Object[] next(Iterator<Object[]> left) {
        synchronized (left) {
            return left.hasNext() ? left.next() : null;
        }
    }
}
