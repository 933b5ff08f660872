package org.nurtureadvisor.database;

import org.postgresql.PGConnection;
import org.postgresql.copy.PGCopyOutputStream;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;

/** Rows on their way into a table by COPY, the fastest way that PostgreSQL has. */
public final class CopyRows {

    private final StringBuilder text = new StringBuilder();
    private int count;

    /**
     * Adds a row.
     *
     * @param columns written as PostgreSQL reads them; null stays null
     */
    public void add(Object... columns) {
        for (int i = 0; i < columns.length; i++) {
            if (i > 0) {
                text.append('\t');
            }
            append(columns[i]);
        }
        text.append('\n');
        count++;
    }

    public int count() {
        return count;
    }

    /**
     * Sends all rows.
     *
     * @param table with its columns, such as {@code event (id, at)}
     */
    public void copyInto(String table, Connection connection) throws SQLException {
        try (OutputStream out =
                new PGCopyOutputStream(
                        connection.unwrap(PGConnection.class), "copy " + table + " from stdin")) {
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new SQLException("rows could not be sent", e);
        }
    }

    private void append(Object column) {
        if (column == null) {
            text.append("\\N");
            return;
        }
        String written = column.toString();
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }
}
