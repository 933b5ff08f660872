package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.customer.record.Erasable;

import java.util.Map;

/**
 * Erases what was decided about a person, and what became of it. That there was a decision stays,
 * and by which rules; how advice was taken stays as a number among others.
 */
@ApplicationScoped
class DecisionErasure implements Erasable {

    private final Session database;

    DecisionErasure(Session database) {
        this.database = database;
    }

    @Override
    public Map<String, Integer> erase(String customerId) {
        return Map.of(
                "decisions",
                        run(
                                """
                                update decision set customer_id = null, given = null, answer = null
                                where customer_id = :id""",
                                customerId),
                "placements", run("delete from placement where customer_id = :id", customerId),
                "moves", run("delete from placement_move where customer_id = :id", customerId),
                "outcomes", run("delete from outcome where customer_id = :id", customerId));
    }

    private int run(String statement, String customerId) {
        return database.createNativeMutationQuery(statement)
                .setParameter("id", customerId)
                .executeUpdate();
    }
}
