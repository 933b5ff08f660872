package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Database;

import java.util.Collection;
import java.util.Set;

/** Knows who is a customer, for features that name many. */
@ApplicationScoped
public class KnownCustomers {

    private final Database database;

    KnownCustomers(Database database) {
        this.database = database;
    }

    /** Those of some ids that are of customers. */
    public Set<String> among(Collection<String> ids) {
        return Set.copyOf(
                database.read(
                        "select id from customer where id = any(?)",
                        row -> row.getString(1),
                        (Object) ids.toArray(String[]::new)));
    }
}
