package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

/** What is in the database, and what no client can do to it. */
@ApplicationScoped
public class Tables {

    @Inject Session database;

    @Transactional
    int count(String table, String customer) {
        return database.createNativeQuery(
                        "select cast(count(*) as integer) from "
                                + table
                                + " where customer_id = :id",
                        Integer.class)
                .setParameter("id", customer)
                .getSingleResult();
    }

    @Transactional
    void run(String statement) {
        database.createNativeMutationQuery(statement).executeUpdate();
    }

    /** Does something while another transaction holds a name. */
    @Transactional
    void whileHolding(String name, Runnable doing) {
        database.createNativeQuery(
                        "select pg_advisory_xact_lock(hashtextextended(:name, 0))", Object.class)
                .setParameter("name", name)
                .getSingleResult();
        doing.run();
    }

    /** Does something while another transaction holds a customer, or several. */
    @Transactional
    void whileHoldingCustomers(String pattern, Runnable doing) {
        database.createNativeQuery(
                        "select id from customer where id like :pattern for update", String.class)
                .setParameter("pattern", pattern)
                .getResultList();
        doing.run();
    }

    /** How many hold a connection on which nothing happens. */
    @Transactional
    int openTransactions() {
        return database.createNativeQuery(
                        """
                        select cast(count(*) as integer) from pg_stat_activity
                        where state = 'idle in transaction'""",
                        Integer.class)
                .getSingleResult();
    }

    /** How many wait for what another transaction holds. */
    @Transactional
    int waiting() {
        return database.createNativeQuery(
                        "select cast(count(*) as integer) from pg_locks where not granted",
                        Integer.class)
                .getSingleResult();
    }
}
