package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import java.time.Instant;

/** Customers put into the store by way of the database. */
@ApplicationScoped
public class CustomerTables {

    @Inject Session database;

    @Transactional
    void customer(String id, String name) {
        database.createNativeMutationQuery(
                        """
                        insert into customer (id, name, recorded, created_at, updated_at)
                        values (:id, :name, array['complaint'], :now, :now)""")
                .setParameter("id", id)
                .setParameter("name", name, String.class)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    @Transactional
    void purchases(String id, String... days) {
        for (String day : days) {
            database.createNativeMutationQuery(
                            """
                            insert into event (customer_id, id, type, at, attributes) values (
                                :customer, :id, 'purchase', :at, '{"amount": 100.50, "currency": "EUR"}')""")
                    .setParameter("customer", id)
                    .setParameter("id", "p-" + day)
                    .setParameter("at", Instant.parse(day + "T10:00:00Z"))
                    .executeUpdate();
        }
    }

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

    /** What an erasure does to decisions. */
    @Transactional
    void erase(String customer) {
        run(
                "update decision set customer_id = null, given = null, answer = null where customer_id = '%s'"
                        .formatted(customer));
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
}
