package org.nurtureadvisor.portfolio.view;

import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Cursor;

/**
 * A place in the order of worth in one currency, the most valuable first. Whose worth is in none or
 * another comes last.
 *
 * @param worth as PostgreSQL writes it
 * @param customer by whom those of the same worth are told apart
 */
record ByWorth(String currency, String worth, String customer) {

    /** How many texts a cursor has. */
    static final int KEYS = 3;

    /** In SQL. */
    static final String KEY = "case when currency = :currency then worth else '-Infinity' end";

    private static final String UNRANKED = "-Infinity";
    private static final String CURRENCY = "[A-Z]{3}";

    /** Amounts go up to 1e300, and have at most 30 decimals. */
    private static final String NUMBER = "-?\\d{1,400}(\\.\\d{1,30})?";

    static Cursor cursor(String currency, Standing standing) {
        return Cursor.of(
                currency,
                currency.equals(standing.currency()) ? standing.worth().toPlainString() : UNRANKED,
                standing.customer());
    }

    /**
     * @param currency that is asked for; null for that of the cursor
     * @throws ProblemException INVALID_REQUEST if no list by worth in this currency has given it
     */
    static ByWorth of(Cursor cursor, String currency) {
        ByWorth place = new ByWorth(cursor.key().get(0), cursor.key().get(1), cursor.key().get(2));
        if (!place.isOne() || currency != null && !currency.equals(place.currency)) {
            throw Cursor.unknown();
        }
        return place;
    }

    private boolean isOne() {
        return currency.matches(CURRENCY) && (worth.equals(UNRANKED) || worth.matches(NUMBER));
    }
}
