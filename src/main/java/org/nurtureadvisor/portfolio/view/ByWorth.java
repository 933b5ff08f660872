package org.nurtureadvisor.portfolio.view;

import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Cursor;

/**
 * A place in the order of worth, the most valuable first.
 *
 * @param worth as PostgreSQL writes it
 * @param customer by whom those of the same worth are told apart
 */
record ByWorth(String worth, String customer) {

    /** How many texts a cursor has. */
    static final int KEYS = 2;

    /** In SQL. Whose worth is not known comes last. An index has just this. */
    static final String KEY = "coalesce(worth, '-Infinity')";

    private static final String UNKNOWN = "-Infinity";
    private static final String NUMBER = "-?\\d{1,30}(\\.\\d{1,30})?";

    static Cursor cursor(Standing standing) {
        return Cursor.of(
                standing.worth() == null ? UNKNOWN : standing.worth().toPlainString(),
                standing.customer());
    }

    /**
     * @throws ProblemException INVALID_REQUEST if no list by worth has given this cursor
     */
    static ByWorth of(Cursor cursor) {
        String worth = cursor.key().get(0);
        if (!worth.equals(UNKNOWN) && !worth.matches(NUMBER)) {
            throw Cursor.unknown();
        }
        return new ByWorth(worth, cursor.key().get(1));
    }
}
