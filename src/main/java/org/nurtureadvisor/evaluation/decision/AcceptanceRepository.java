package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.evaluation.Acceptance;
import org.nurtureadvisor.evaluation.Acceptances;

/** How advice was taken, in the database. */
@ApplicationScoped
class AcceptanceRepository {

    private final Session database;
    private final AdviceConfig config;

    AcceptanceRepository(Session database, AdviceConfig config) {
        this.database = database;
        this.config = config;
    }

    /** All that the ranking may learn from: nothing, where it is not to learn. */
    Acceptances known() {
        return config.learning()
                ? Acceptances.of(
                        database.createNativeQuery(
                                        "select code, model, stage, taken, dismissed from acceptance",
                                        Acceptance.class)
                                .getResultList())
                : Acceptances.NONE;
    }

    /** Counts one more piece of advice that was taken up, or dismissed. */
    void count(Acceptance more) {
        database.createNativeMutationQuery(
                        """
                        insert into acceptance (code, model, stage, taken, dismissed)
                        values (:code, :model, :stage, :taken, :dismissed)
                        on conflict (code, model, stage) do update set
                            taken = acceptance.taken + excluded.taken,
                            dismissed = acceptance.dismissed + excluded.dismissed""")
                .setParameter("code", more.code())
                .setParameter("model", more.model())
                .setParameter("stage", more.stage())
                .setParameter("taken", more.taken())
                .setParameter("dismissed", more.dismissed())
                .executeUpdate();
    }
}
