package org.nurtureadvisor.portfolio.load;

import java.sql.SQLException;
import java.util.Set;

/** What the SQLSTATE of a failure says. */
final class SqlStates {

    private static final Set<String> PASSING = Set.of("23503", "40001", "40P01");
    private static final String DATA = "22";

    private SqlStates() {}

    /** Whether a value is one that PostgreSQL cannot keep. */
    static boolean isDataError(SQLException e) {
        return e.getSQLState() != null && e.getSQLState().startsWith(DATA);
    }

    /** Whether two transactions stood in each other's way, or a customer went in the midst. */
    static boolean isWorthAnotherTry(SQLException e) {
        return e.getSQLState() != null && PASSING.contains(e.getSQLState());
    }
}
