package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.database.Conditions;
import org.nurtureadvisor.vocabulary.Movement;

import java.time.Instant;
import java.util.List;

/** How many customers stand on each stage of a model, and how many moved. */
@ApplicationScoped
class DistributionRepository {

    private final Session database;

    DistributionRepository(Session database) {
        this.database = database;
    }

    /**
     * How many customers stand on a stage.
     *
     * @param stage null where too little is known
     */
    record StageCount(String stage, long customers) {}

    /**
     * How many customers went from one stage to another.
     *
     * @param bucket how many of the instants asked for lie at or before the moves
     * @param from null for the first stage known
     */
    record MoveCount(int bucket, String from, String to, long customers) {}

    /**
     * How many moves there were of a kind.
     *
     * @param movement name of a {@link Movement}
     */
    record MovementCount(String movement, long moves) {}

    /** Lets everything in the transaction at hand see the same, whatever happens meanwhile. */
    void holdStill() {
        database.createNativeMutationQuery(
                        "set transaction isolation level repeatable read, read only")
                .executeUpdate();
    }

    /** Of each stage that anybody stands on. */
    List<StageCount> now(Selection selection) {
        return find(
                """
                select stage, count(*) as customers
                from %s where %s
                group by stage""",
                "placement", selection, selection.conditions(), StageCount.class);
    }

    /** The last stage known of those of whom too little is known now. */
    List<StageCount> lost(Selection selection) {
        return find(
                """
                select previous, count(*) as customers
                from %s where %s and stage is null and previous is not null
                group by previous""",
                "placement", selection, selection.conditions(), StageCount.class);
    }

    /**
     * All moves from the first of these instants on.
     *
     * @param instants in ascending order
     */
    List<MoveCount> movesSince(List<Instant> instants, Selection selection) {
        return find(
                """
                select width_bucket(as_of, cast(:instants as timestamptz[])) as bucket,
                       from_stage, to_stage, count(*) as customers
                from %s where %s
                group by bucket, from_stage, to_stage""",
                "placement_move",
                selection,
                selection
                        .conditions()
                        .and("as_of >= :first", "first", instants.get(0))
                        .with("instants", instants.toArray(Instant[]::new)),
                MoveCount.class);
    }

    /**
     * Of the customers who moved between two instants: from where to where altogether.
     *
     * @param from inclusive
     * @param to exclusive
     */
    List<MoveCount> moves(Instant from, Instant to, Selection selection) {
        return find(
                """
                select 0 as bucket, from_stage, to_stage, count(*) as customers
                from (
                    select (array_agg(from_stage order by as_of, decision_id))[1] as from_stage,
                           (array_agg(to_stage order by as_of desc, decision_id desc))[1] as to_stage
                    from %s where %s
                    group by customer_id
                ) as altogether
                group by from_stage, to_stage""",
                "placement_move", selection, between(from, to, selection), MoveCount.class);
    }

    /**
     * How many moves there were of each kind between two instants.
     *
     * @param from inclusive
     * @param to exclusive
     */
    List<MovementCount> movements(Instant from, Instant to, Selection selection) {
        return find(
                """
                select movement, count(*) as moves
                from %s where %s
                group by movement""",
                "placement_move", selection, between(from, to, selection), MovementCount.class);
    }

    private static Conditions between(Instant from, Instant to, Selection selection) {
        return selection
                .conditions()
                .and("as_of >= :from", "from", from)
                .and("as_of < :to", "to", to);
    }

    private <T> List<T> find(
            String query, String table, Selection selection, Conditions conditions, Class<T> type) {
        return conditions
                .of(
                        database.createNativeQuery(
                                query.formatted(selection.from(table), conditions), type))
                .getResultList();
    }
}
