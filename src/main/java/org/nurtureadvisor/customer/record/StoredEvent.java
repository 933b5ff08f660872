package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.RequestJson;

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
record StoredEvent(String id, String type, Instant at, String attributes) {

    /** The key of the list, newest first: the instant, then the id. */
    static final int KEYS = 2;

    private static final Cursor BEGINNING = Cursor.of("9999-12-31T00:00:00Z", "");

    static StoredEvent from(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString(1),
                row.getString(2),
                row.getObject(3, OffsetDateTime.class).toInstant(),
                row.getString(4));
    }

    /** The event as a request has it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id).put("type", type).put("at", at.toString());
        return json.setAll((ObjectNode) RequestJson.read(attributes));
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
                return new Place(
                        Instant.parse(cursor.key().get(0)).atOffset(ZoneOffset.UTC),
                        cursor.key().get(1));
            } catch (DateTimeException e) {
                throw Cursor.unknown();
            }
        }
    }
}
