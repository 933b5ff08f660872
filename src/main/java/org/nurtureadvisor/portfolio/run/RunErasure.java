package org.nurtureadvisor.portfolio.run;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.record.Erasable;
import org.nurtureadvisor.database.Database;

import java.util.Map;

/**
 * Erases whom runs have still to evaluate. It is an id, and nothing that was known of the person.
 * What could not be evaluated goes with the customer.
 */
@ApplicationScoped
class RunErasure implements Erasable {

    /** Whoever is not there any more does not count among those to be evaluated. */
    private static final String NAMED =
            """
            update portfolio_run set customers = array_remove(customers, ?)
            where customers @> array[?::text]""";

    /**
     * Slices that are being done right now are passed over: they wait for the customer, who is
     * being erased, and then forget all their ids.
     */
    private static final String SLICED =
            """
            update portfolio_slice set customers = array_remove(customers, ?), skipped = skipped + 1
            where (run_id, number) in (
                select run_id, number from portfolio_slice where ? = any(customers)
                for update skip locked)""";

    private final Database database;

    RunErasure(Database database) {
        this.database = database;
    }

    @Override
    public Map<String, Integer> erase(String customerId) {
        database.change(NAMED, customerId, customerId);
        database.change(SLICED, customerId, customerId);
        return Map.of();
    }
}
