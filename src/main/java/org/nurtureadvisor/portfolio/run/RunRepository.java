package org.nurtureadvisor.portfolio.run;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import org.nurtureadvisor.request.PageRequest;

import java.time.Instant;
import java.time.Period;
import java.util.List;
import java.util.UUID;

/** Runs in the database. */
@ApplicationScoped
class RunRepository implements PanacheRepositoryBase<RunEntity, UUID> {

    /** The latest first. */
    List<RunEntity> latest(PageRequest page) {
        return find("id < ?1 order by id desc", page.beforeId())
                .range(0, page.lookedFor() - 1)
                .list();
    }

    /**
     * Ends a run that has not ended, with what its slices say was done.
     *
     * @return whether it had not ended
     */
    boolean end(UUID id, RunState state, Instant now) {
        return getEntityManager()
                        .createNativeQuery(
                                """
                                update portfolio_run
                                set state = :state, ended_at = :now, customers = null,
                                    evaluated = done.evaluated, skipped = done.skipped, failed = done.failed
                                from (
                                    select coalesce(sum(evaluated), 0) as evaluated,
                                           coalesce(sum(skipped), 0) as skipped,
                                           coalesce(sum(failed), 0) as failed
                                    from portfolio_slice
                                    where run_id = :id
                                ) as done
                                where id = :id and state in ('QUEUED', 'RUNNING')""")
                        .setParameter("id", id)
                        .setParameter("state", state.name())
                        .setParameter("now", now)
                        .executeUpdate()
                == 1;
    }

    /** Forgets runs that ended longer ago, and whom they could not evaluate. */
    void forget(Period retention) {
        getEntityManager()
                .createNativeQuery(
                        "delete from portfolio_run where ended_at < now() - cast(:retention as interval)")
                .setParameter("retention", retention.toString())
                .executeUpdate();
    }
}
