package org.nurtureadvisor.portfolio.run;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Database;
import org.nurtureadvisor.portfolio.run.RunResponse.ReasonCount;
import org.nurtureadvisor.request.PageRequest;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Failures in the database. */
@ApplicationScoped
class FailureRepository {

    /** How many customers a run did not evaluate, by code, the most frequent first. */
    private static final String REASONS =
            """
            select code, count(*) as customers from portfolio_failure
            where run_id = ? group by code order by customers desc, code""";

    private final Database database;

    FailureRepository(Database database) {
        this.database = database;
    }

    /** Adds failures of a run; those of customers who are gone are passed over. */
    void add(UUID run, List<Failure> failures) {
        if (failures.isEmpty()) {
            return;
        }
        database.change(
                """
                insert into portfolio_failure (run_id, customer_id, code, detail)
                select ?, failure.customer_id, failure.code, failure.detail
                from unnest(?, ?, ?) as failure (customer_id, code, detail)
                join customer on customer.id = failure.customer_id""",
                run,
                column(failures, Failure::customer),
                column(failures, Failure::code),
                column(failures, Failure::detail));
    }

    private static String[] column(List<Failure> failures, Function<Failure, String> of) {
        return failures.stream().map(of).toArray(String[]::new);
    }

    /** In the order of customers. */
    List<Failure> of(UUID run, PageRequest page) {
        return database.read(
                """
                select customer_id, code, detail from portfolio_failure
                where run_id = ? and customer_id > ?
                order by customer_id limit ?""",
                row -> new Failure(row.getString(1), row.getString(2), row.getString(3)),
                run,
                page.afterId(),
                page.lookedFor());
    }

    /** Why customers were not evaluated by a run that has not ended. */
    List<ReasonCount> reasons(UUID run) {
        return database.read(
                REASONS,
                row -> new ReasonCount(row.getString("code"), row.getLong("customers")),
                run);
    }

    /**
     * Keeps the same with a run that has ended: there may be millions, and lists tell of many runs.
     */
    void keepReasons(UUID run) {
        database.change(
                "update portfolio_run set reasons = (select coalesce(jsonb_agg(reason), '[]') from ("
                        + REASONS
                        + ") as reason) where id = ?",
                run,
                run);
    }
}
