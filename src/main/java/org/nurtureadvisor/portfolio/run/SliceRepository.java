package org.nurtureadvisor.portfolio.run;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.database.Database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Slices in the database. */
@ApplicationScoped
class SliceRepository {

    private final Database database;

    SliceRepository(Database database) {
        this.database = database;
    }

    /**
     * Cuts a run into slices of those customers that it is about and that are there now.
     *
     * @param size most customers of a slice
     * @return how many slices, numbered from 0
     */
    int cut(RunEntity run, int size) {
        String segment = run.segment == null ? null : run.segment.name();
        return database.change(
                """
                insert into portfolio_slice (run_id, number, customers)
                select ?, number, array_agg(id order by id)
                from (
                    select id, (row_number() over (order by id) - 1) / ? as number
                    from customer
                    where (?::text is null or owner = ?)
                      and (?::text is null or segment = ?)
                      and (?::text is null or id in (
                          select customer_id from placement where model = ? and stage = ?))
                      and (?::text[] is null or id = any(?::text[]))
                ) as member
                group by number""",
                run.id,
                size,
                run.owner,
                run.owner,
                segment,
                segment,
                run.model,
                run.model,
                run.stage,
                run.customers,
                run.customers);
    }

    /** How many customers the slices of a run have that are still to be done. */
    int countCustomers(UUID run) {
        return database.read(
                        "select coalesce(sum(cardinality(customers)), 0) from portfolio_slice where run_id = ?",
                        row -> row.getInt(1),
                        run)
                .get(0);
    }

    /**
     * Takes a slice until the end of the transaction. Whoever else wants it, waits.
     *
     * @return its customers; empty where it is done, or gone with its run
     */
    Optional<List<String>> take(SliceId slice) {
        return database
                .read(
                        """
                        select customers from portfolio_slice
                        where run_id = ? and number = ? and customers is not null
                        for update""",
                        SliceRepository::texts,
                        slice.run(),
                        slice.number())
                .stream()
                .findFirst();
    }

    private static List<String> texts(ResultSet row) throws SQLException {
        return List.of((String[]) row.getArray(1).getArray());
    }

    /**
     * Says what became of the customers of a slice, and forgets who they are. Some may have been
     * erased before, and skipped.
     */
    void complete(SliceId slice, Tally tally) {
        database.change(
                """
                update portfolio_slice set customers = null, evaluated = ?, skipped = skipped + ?, failed = ?
                where run_id = ? and number = ?""",
                tally.evaluated(),
                tally.skipped(),
                tally.failed(),
                slice.run(),
                slice.number());
    }

    /** Whether something of a run is left to do. */
    boolean anyOpen(UUID run) {
        return !database.read(
                        "select from portfolio_slice where run_id = ? and customers is not null limit 1",
                        row -> true,
                        run)
                .isEmpty();
    }

    /** What has been done of a run that has not ended. */
    Tally tally(UUID run) {
        return database.read(
                        """
                        select coalesce(sum(evaluated), 0), coalesce(sum(skipped), 0), coalesce(sum(failed), 0)
                        from portfolio_slice where run_id = ?""",
                        row -> new Tally(row.getLong(1), row.getLong(2), row.getLong(3)),
                        run)
                .get(0);
    }

    /** Removes what is still to be done of a run; waits for what is being done. */
    void removeOpen(UUID run) {
        database.change(
                "delete from portfolio_slice where run_id = ? and customers is not null", run);
    }

    /** Removes all that is left of a run that has ended. */
    void remove(UUID run) {
        database.change("delete from portfolio_slice where run_id = ?", run);
    }
}
