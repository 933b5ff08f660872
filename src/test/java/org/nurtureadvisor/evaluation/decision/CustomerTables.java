package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

import org.hibernate.Session;

import java.time.Instant;

/** Customers put into the store by the way of the database. */
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
                .setParameter("name", name)
                .setParameter("now", Instant.now())
                .executeUpdate();
    }

    @Transactional
    void purchases(String id, String... days) {
        for (String day : days) {
            database.createNativeMutationQuery(
                            """
                            insert into event (customer_id, id, type, at, attributes)
                            values (:customer, :id, 'purchase', :at, '{"amount": 100.50, "currency": "EUR"}')""")
                    .setParameter("customer", id)
                    .setParameter("id", "p-" + day)
                    .setParameter("at", Instant.parse(day + "T10:00:00Z"))
                    .executeUpdate();
        }
    }
}
