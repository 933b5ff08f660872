package org.nurtureadvisor.request;

import org.nurtureadvisor.problem.ParameterErrors;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * The part of a list that is asked for.
 *
 * @param limit most entries, 1 to {@link #MOST}
 * @param after the place behind which they stand; null for the beginning of the list
 */
public record PageRequest(int limit, Cursor after) {

    /** The most entries that can be asked for. */
    public static final int MOST = 200;

    /** Ids of version 7 begin with the time, and this one lies behind all times. */
    private static final UUID BEHIND_ALL = new UUID(-1, -1);

    /** Most entries where the client does not say. */
    public static final int USUAL = 50;

    /**
     * @param limit as the client wrote it; null where it did not
     * @param cursor as the client wrote it; null where it did not
     * @param keys how many texts the list is ordered by
     * @throws ProblemException INVALID_REQUEST with all of them that cannot be
     */
    static PageRequest of(String limit, String cursor, int keys) {
        ParameterErrors errors = new ParameterErrors();
        int most = errors.number("limit", limit, 1, MOST, USUAL);
        Cursor after = errors.noted(() -> Cursor.read(cursor, keys));
        errors.refuse();
        return new PageRequest(most, after);
    }

    /**
     * Of a list in the order of ids that are texts: the id behind which it goes on. None is empty.
     */
    public String afterId() {
        return after == null ? "" : after.key().get(0);
    }

    /**
     * Of a list of what has a UUID of version 7, the latest first: the id before which it goes on.
     *
     * @throws ProblemException INVALID_REQUEST if no such list has given the cursor
     */
    public UUID beforeId() {
        return after == null ? BEHIND_ALL : after.uuid();
    }

    /** How many entries to look for: one more than a page has tells whether there is a next one. */
    public int lookedFor() {
        return limit + 1;
    }

    /** What of the entries found belongs to the page. */
    public <T> List<T> page(List<T> found) {
        return found.subList(0, Math.min(limit, found.size()));
    }

    /**
     * Cursor of the next page; null where there is none.
     *
     * @param key the place of an entry
     */
    public <T> String next(List<T> found, Function<T, Cursor> key) {
        return found.size() > limit ? key.apply(found.get(limit - 1)).toString() : null;
    }
}
