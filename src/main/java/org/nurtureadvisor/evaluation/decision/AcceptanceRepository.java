package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.evaluation.Acceptance;
import org.nurtureadvisor.evaluation.Acceptances;

import java.sql.ResultSet;
import java.sql.SQLException;

/** How advice was taken, in the database. */
@ApplicationScoped
class AcceptanceRepository {

    private final Database database;
    private final AdviceConfig config;

    AcceptanceRepository(Database database, AdviceConfig config) {
        this.database = database;
        this.config = config;
    }

    /** All that the ranking may learn from: nothing, where it is not to learn. */
    Acceptances known() {
        return config.learning()
                ? Acceptances.of(
                        database.read(
                                "select code, model, stage, taken, dismissed from acceptance",
                                AcceptanceRepository::acceptance))
                : Acceptances.NONE;
    }

    private static Acceptance acceptance(ResultSet row) throws SQLException {
        return new Acceptance(
                row.getString(1), row.getString(2), row.getString(3), row.getInt(4), row.getInt(5));
    }

    /** Counts one more piece of advice that was taken up, or dismissed. */
    void count(Acceptance more) {
        database.change(
                """
                insert into acceptance (code, model, stage, taken, dismissed) values (?, ?, ?, ?, ?)
                on conflict (code, model, stage) do update set
                    taken = acceptance.taken + excluded.taken,
                    dismissed = acceptance.dismissed + excluded.dismissed""",
                more.code(),
                more.model(),
                more.stage(),
                more.taken(),
                more.dismissed());
    }
}
