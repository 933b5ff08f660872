package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.Rfc3339;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.RequestJson;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;

/**
 * An event, as it is kept.
 *
 * @param attributes a JSON object, as in a request
 */
public record StoredEvent(String id, String type, Instant at, String attributes) {

    /** By time, and those of one instant always in the same way. */
    public static final Comparator<StoredEvent> ORDER =
            Comparator.comparing(StoredEvent::at).thenComparing(StoredEvent::id);

    /** The key of the list, newest first: the instant, then the id. */
    static final int KEYS = 2;

    private static final Place BEGINNING =
            new Place(OffsetDateTime.of(9999, 12, 31, 0, 0, 0, 0, ZoneOffset.UTC), "");

    /** A row with the columns of the same names. */
    public static StoredEvent from(ResultSet row) throws SQLException {
        return new StoredEvent(
                row.getString("id"),
                row.getString("type"),
                Database.instant(row, "at"),
                row.getString("attributes"));
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
            return after == null
                    ? BEGINNING
                    : Rfc3339.instant(after.key().get(0))
                            .map(at -> new Place(at.atOffset(ZoneOffset.UTC), after.key().get(1)))
                            .orElseThrow(Cursor::unknown);
        }
    }
}
