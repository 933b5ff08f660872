package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.vocabulary.Segment;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Many customers at once. Works within the transaction of whoever asks.
 *
 * <p>Every lock here is taken in the order of ids, so that no two transactions wait for each other
 * in a circle.
 */
@ApplicationScoped
public class CustomerStore {

    /** Name and segment are facts of the profile, unless those are stated themselves. */
    private static final String READ =
            """
            select id, name, segment, owner,
                   facts || jsonb_build_object('profile',
                       jsonb_strip_nulls(jsonb_build_object('name', name, 'segment', segment))
                       || coalesce(facts -> 'profile', '{}')),
                   business, recorded
            from customer where id = any(?) order by id
            """;

    /** Whoever only adds an event need not wait for it. */
    private static final String FOR_CHANGE = " for no key update";

    private static final String ADD =
            """
            insert into customer (id, created_at, updated_at)
            select id, now(), now() from unnest(?) as id order by id
            on conflict do nothing
            returning id
            """;

    private static final String KEEP =
            "select id from customer where id = any(?) order by id for key share";

    private final Database database;

    CustomerStore(Database database) {
        this.database = database;
    }

    /**
     * What an evaluation needs to know of a customer beside the events.
     *
     * @param name null where it is not known
     * @param segment null where it is not known
     * @param owner null where nobody is named
     * @param facts JSON, as in a request, name and segment among them
     * @param business JSON, as in a request
     * @param recorded types of events, as in a request
     */
    public record Profile(
            String id,
            String name,
            Segment segment,
            String owner,
            String facts,
            String business,
            List<String> recorded) {}

    /** Profiles by id, in the order of ids; of whom nothing is kept, there is none. */
    public Map<String, Profile> read(Collection<String> ids) {
        return read(READ, ids);
    }

    /**
     * The same, and until the transaction ends nobody else changes, erases or so locks these
     * customers. Events may still be added.
     */
    public Map<String, Profile> lock(Collection<String> ids) {
        return read(READ + FOR_CHANGE, ids);
    }

    /**
     * Sees to it that these customers are there, and stay until the transaction ends.
     *
     * @return ids of those who were not there before
     */
    public Set<String> ensure(Collection<String> ids) {
        Set<String> added = new HashSet<>();
        Set<String> missing = new TreeSet<>(ids);
        // Whoever is erased between the two statements is added again.
        while (!missing.isEmpty()) {
            added.addAll(ids(ADD, missing));
            missing.removeAll(ids(KEEP, missing));
        }
        return added;
    }

    private Set<String> ids(String sql, Collection<String> ids) {
        Set<String> found = new HashSet<>();
        forEach(sql, ids, row -> found.add(row.getString(1)));
        return found;
    }

    private Map<String, Profile> read(String sql, Collection<String> ids) {
        Map<String, Profile> profiles = new LinkedHashMap<>();
        forEach(
                sql,
                ids,
                row -> {
                    Profile profile = profile(row);
                    profiles.put(profile.id(), profile);
                });
        return profiles;
    }

    private static Profile profile(ResultSet row) throws SQLException {
        String segment = row.getString(3);
        return new Profile(
                row.getString(1),
                row.getString(2),
                segment == null ? null : Segment.valueOf(segment),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                List.of((String[]) row.getArray(7).getArray()));
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private void forEach(String sql, Collection<String> ids, Row reader) {
        database.with(
                connection -> {
                    try (PreparedStatement statement = connection.prepareStatement(sql)) {
                        statement.setArray(1, connection.createArrayOf("text", ids.toArray()));
                        try (ResultSet rows = statement.executeQuery()) {
                            while (rows.next()) {
                                reader.read(rows);
                            }
                        }
                    }
                    return null;
                });
    }
}
