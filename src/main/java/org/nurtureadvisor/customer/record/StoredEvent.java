package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.core.io.JsonStringEncoder;

import org.nurtureadvisor.request.Cursor;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * An event, as it is kept.
 *
 * @param attributes a JSON object
 */
record StoredEvent(String customerId, String id, String type, Instant at, String attributes) {

    /** The key of the list, newest first: the instant, then the id. */
    static final int KEYS = 2;

    private static final Cursor BEGINNING = Cursor.of("9999-12-31T00:00:00Z", "");

    static StoredEvent from(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getObject(4, OffsetDateTime.class).toInstant(),
                row.getString(5));
    }

    /** As JDBC takes an instant. */
    static OffsetDateTime written(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** The event as a request has it. What is kept is put together: that is much the fastest. */
    String json() {
        StringBuilder json = new StringBuilder(128 + attributes.length());
        json.append("{\"id\":\"");
        JsonStringEncoder.getInstance().quoteAsString(id, json);
        json.append("\",\"type\":\"").append(type);
        json.append("\",\"at\":\"").append(at).append('"');
        return attributes.length() > 2
                ? json.append(',').append(attributes, 1, attributes.length()).toString()
                : json.append('}').toString();
    }

    Cursor cursor() {
        return Cursor.of(at.toString(), id);
    }

    /**
     * Where a page begins.
     *
     * @param after null for the beginning of the list
     */
    record Place(OffsetDateTime at, String id) {

        static Place of(Cursor after) {
            Cursor cursor = after == null ? BEGINNING : after;
            try {
                return new Place(written(Instant.parse(cursor.key().get(0))), cursor.key().get(1));
            } catch (DateTimeException e) {
                throw Cursor.unknown();
            }
        }
    }
}
