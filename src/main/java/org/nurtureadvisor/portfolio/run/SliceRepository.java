package org.nurtureadvisor.portfolio.run;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Slices in the database. */
@ApplicationScoped
class SliceRepository {

    private final Session database;

    SliceRepository(Session database) {
        this.database = database;
    }

    /** Those of some customers that are there. */
    Set<String> known(List<String> customers) {
        return Set.copyOf(
                database.createNativeQuery(
                                "select id from customer where id = any(cast(:ids as text[]))",
                                String.class)
                        .setParameter("ids", customers.toArray(String[]::new))
                        .getResultList());
    }

    /**
     * Cuts a run into slices of those customers that it is about and that are there now.
     *
     * @param size most customers of a slice
     * @return how many slices, numbered from 0
     */
    int cut(RunEntity run, int size) {
        return database.createNativeMutationQuery(
                        """
                        insert into portfolio_slice (run_id, number, customers)
                        select :run, number, array_agg(id order by id)
                        from (
                            select id, (row_number() over (order by id) - 1) / :size as number
                            from customer
                            where (cast(:owner as text) is null or owner = :owner)
                              and (cast(:segment as text) is null or segment = :segment)
                              and (cast(:model as text) is null or id in (
                                  select customer_id from placement where model = :model and stage = :stage))
                              and (cast(:customers as text[]) is null or id = any(cast(:customers as text[])))
                        ) as member
                        group by number""")
                .setParameter("run", run.id)
                .setParameter("size", size)
                .setParameter("owner", run.owner, String.class)
                .setParameter(
                        "segment", run.segment == null ? null : run.segment.name(), String.class)
                .setParameter("model", run.model, String.class)
                .setParameter("stage", run.stage, String.class)
                .setParameter("customers", run.customers, String[].class)
                .executeUpdate();
    }

    /** How many customers the slices of a run have that are still to be done. */
    int customers(UUID run) {
        return database.createNativeQuery(
                        """
                        select cast(coalesce(sum(cardinality(customers)), 0) as integer)
                        from portfolio_slice where run_id = :run""",
                        Integer.class)
                .setParameter("run", run)
                .getSingleResult();
    }

    /**
     * Takes a slice until the end of the transaction. Whoever else wants it, waits.
     *
     * @return its customers; empty where it is done, or gone with its run
     */
    Optional<List<String>> take(SliceId slice) {
        return database.createNativeQuery(
                        """
                        select customers from portfolio_slice
                        where run_id = :run and number = :number and customers is not null
                        for update""",
                        String[].class)
                .setParameter("run", slice.run())
                .setParameter("number", slice.number())
                .uniqueResultOptional()
                .map(List::of);
    }

    /** Says what became of the customers of a slice, and forgets who they are. */
    void complete(SliceId slice, Tally tally) {
        database.createNativeMutationQuery(
                        """
                        update portfolio_slice
                        set customers = null, evaluated = :evaluated, skipped = :skipped, failed = :failed
                        where run_id = :run and number = :number""")
                .setParameter("run", slice.run())
                .setParameter("number", slice.number())
                .setParameter("evaluated", tally.evaluated())
                .setParameter("skipped", tally.skipped())
                .setParameter("failed", tally.failed())
                .executeUpdate();
    }

    /** Whether something of a run is left to do. */
    boolean anyOpen(UUID run) {
        return database.createNativeQuery(
                        """
                        select exists (
                            select from portfolio_slice where run_id = :run and customers is not null)""",
                        Boolean.class)
                .setParameter("run", run)
                .getSingleResult();
    }

    /** What has been done of a run that has not ended. */
    Tally tally(UUID run) {
        return database.createNativeQuery(
                        """
                        select cast(coalesce(sum(evaluated), 0) as bigint) as evaluated,
                               cast(coalesce(sum(skipped), 0) as bigint) as skipped,
                               cast(coalesce(sum(failed), 0) as bigint) as failed
                        from portfolio_slice where run_id = :run""",
                        Tally.class)
                .setParameter("run", run)
                .getSingleResult();
    }

    /** Removes what is still to be done of a run; waits for what is being done. */
    void removeOpen(UUID run) {
        database.createNativeMutationQuery(
                        "delete from portfolio_slice where run_id = :run and customers is not null")
                .setParameter("run", run)
                .executeUpdate();
    }

    /** Removes all that is left of a run that has ended. */
    void remove(UUID run) {
        database.createNativeMutationQuery("delete from portfolio_slice where run_id = :run")
                .setParameter("run", run)
                .executeUpdate();
    }
}
