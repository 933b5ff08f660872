package org.nurtureadvisor.portfolio.run;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.request.PageRequest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Failures in the database. */
@ApplicationScoped
class FailureRepository {

    private final Session database;

    FailureRepository(Session database) {
        this.database = database;
    }

    /** Adds failures of a run; those of customers who are gone are passed over. */
    void add(UUID run, List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        database.createNativeMutationQuery(
                        """
                        insert into portfolio_failure (run_id, customer_id, code, detail)
                        select :run, failure.customer_id, failure.code, failure.detail
                        from unnest(cast(:customers as text[]), cast(:codes as text[]), cast(:details as text[]))
                            as failure (customer_id, code, detail)
                        join customer on customer.id = failure.customer_id""")
                .setParameter("run", run)
                .setParameter("customers", column(failures, Failure::customer), String[].class)
                .setParameter("codes", column(failures, Failure::code), String[].class)
                .setParameter("details", column(failures, Failure::detail), String[].class)
                .executeUpdate();
    }

    private static String[] column(List<Failure> failures, Function<Failure, String> of) {
        return failures.stream().map(of).toArray(String[]::new);
    }

    /** In the order of customers. */
    List<Failure> of(UUID run, PageRequest page) {
        return database.createNativeQuery(
                        """
                        select customer_id, code, detail from portfolio_failure
                        where run_id = :run and (cast(:after as text) is null or customer_id > :after)
                        order by customer_id""",
                        Failure.class)
                .setParameter("run", run)
                .setParameter(
                        "after",
                        page.after() == null ? null : page.after().key().get(0),
                        String.class)
                .setMaxResults(page.lookedFor())
                .getResultList();
    }

    /** How many customers were not evaluated, by code. */
    List<Reason> reasons(UUID run) {
        return database.createNativeQuery(
                        """
                        select code, count(*) as customers from portfolio_failure
                        where run_id = :run group by code order by customers desc, code""",
                        Reason.class)
                .setParameter("run", run)
                .getResultList();
    }

    /** A code, and how many customers were not evaluated because of it. */
    record Reason(String code, long customers) {}
}
