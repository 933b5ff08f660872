package org.nurtureadvisor.portfolio.run;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import java.util.List;

/** What tests put into the database, and look for in it. */
@ApplicationScoped
public class PortfolioTables {

    @Inject Session database;

    /** Customers of an owner, with five purchases each in the first months of 2026. */
    @Transactional
    void customers(String owner, int count) {
        database.createNativeMutationQuery(
                        """
                        insert into customer (id, name, owner, segment, recorded, created_at, updated_at)
                        select :owner || '-' || number, 'Customer ' || number, :owner, 'BUSINESS', array['complaint'],
                               now(), now()
                        from generate_series(1, :count) as number""")
                .setParameter("owner", owner)
                .setParameter("count", count)
                .executeUpdate();
        database.createNativeMutationQuery(
                        """
                        insert into event (customer_id, id, type, at, attributes)
                        select customer.id, 'p-' || month, 'purchase',
                               timestamptz '2026-01-10T10:00:00Z' + make_interval(months => month),
                               cast('{"amount": 100.50, "currency": "EUR"}' as jsonb)
                        from customer cross join generate_series(0, 4) as month
                        where owner = :owner""")
                .setParameter("owner", owner)
                .executeUpdate();
    }

    /** Does something while another transaction holds the customers of an owner. */
    @Transactional
    void whileHoldingCustomers(String owner, Runnable doing) {
        database.createNativeQuery(
                        "select id from customer where owner = :owner for update", String.class)
                .setParameter("owner", owner)
                .getResultList();
        doing.run();
    }

    /** Names of the replicas that have taken some slice. */
    @Transactional
    List<String> replicasAtWork() {
        return database.createNativeQuery(
                        "select distinct picked_by from scheduled_tasks where picked", String.class)
                .getResultList();
    }

    /** How many connections wait for what another has locked. */
    long waiting() {
        return count("select count(*) from pg_stat_activity where wait_event_type = 'Lock'");
    }

    @Transactional
    void run(String statement) {
        database.createNativeMutationQuery(statement).executeUpdate();
    }

    /** The one number that a query asks for. */
    @Transactional
    long count(String query, Object... parameters) {
        var counting = database.createNativeQuery(query, Long.class);
        for (int i = 0; i < parameters.length; i++) {
            counting.setParameter(i + 1, parameters[i]);
        }
        return counting.getSingleResult();
    }
}
