package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.record.Erasable;
import org.nurtureadvisor.database.Database;

import java.util.Map;

/**
 * Erases what was decided about a person, and what became of it. That there was a decision stays,
 * and by which rules; how advice was taken stays as a number among others.
 */
@ApplicationScoped
class DecisionErasure implements Erasable {

    private final Database database;

    DecisionErasure(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Integer> erase(String customerId) {
        return Map.of(
                "decisions",
                database.change(
                        """
                        update decision set customer_id = null, given = null, answer = null
                        where customer_id = ?""",
                        customerId),
                "placements",
                database.change("delete from placement where customer_id = ?", customerId),
                "moves",
                database.change("delete from placement_move where customer_id = ?", customerId),
                "outcomes",
                database.change("delete from outcome where customer_id = ?", customerId));
    }
}
