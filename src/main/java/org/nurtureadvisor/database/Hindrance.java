package org.nurtureadvisor.database;

import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;

/** What keeps the service from the database, where it is nothing that was asked of it. */
enum Hindrance {
    /** It cannot be found, says nothing, or the connection broke. */
    AWAY,

    /** It answers, but takes nobody just now: it is starting, stopping or full. */
    BUSY,

    /**
     * It is for others: the name, the password or the database is another one, or the tables are
     * not the service's to make.
     */
    REFUSAL;

    /** Class of the SQL states that tell of a connection. */
    private static final String CONNECTION = "08";

    /** Class of the SQL states that tell of who may connect. */
    private static final String AUTHORIZATION = "28";

    private static final Set<String> BUSY_STATES = Set.of("57P01", "57P02", "57P03", "53300");

    /**
     * There is no such database, the way to say who one is was not agreed upon, or a privilege is
     * missing.
     */
    private static final Set<String> REFUSALS = Set.of("3D000", "08004", "42501");

    /** Empty where the database was reached, and refuses what was asked of it. */
    static Optional<Hindrance> of(SQLException failure) {
        String state = failure.getSQLState();
        if (state == null) {
            return isOfPool(failure) ? Optional.of(AWAY) : Optional.empty();
        }
        if (state.startsWith(AUTHORIZATION) || REFUSALS.contains(state)) {
            return Optional.of(REFUSAL);
        }
        if (BUSY_STATES.contains(state)) {
            return Optional.of(BUSY);
        }
        return state.startsWith(CONNECTION) ? Optional.of(AWAY) : Optional.empty();
    }

    /** What the pool itself says, after it has waited in vain. */
    private static boolean isOfPool(SQLException failure) {
        return failure.getMessage() != null && failure.getMessage().contains("cquisition timeout");
    }
}
