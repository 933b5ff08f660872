package org.nurtureadvisor.customer.record;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.problem.ProblemException;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Knows who is a customer. */
@ApplicationScoped
public class KnownCustomers {

    private final Database database;

    KnownCustomers(Database database) {
        this.database = database;
    }

    public boolean has(String id) {
        return !among(List.of(id)).isEmpty();
    }

    /**
     * @throws ProblemException CUSTOMER_NOT_FOUND
     */
    public void refuseUnknown(String id) {
        if (!has(id)) {
            throw CustomerId.notFound(id);
        }
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
