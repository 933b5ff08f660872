package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.nurtureadvisor.database.Conditions;
import org.nurtureadvisor.portfolio.view.RankingResponse.CurrencyShare;
import org.nurtureadvisor.request.PageRequest;

import java.util.List;

/** Single customers and where they stand, page by page. */
@ApplicationScoped
class StandingRepository {

    private static final String PLACED =
            "select "
                    + Standing.COLUMNS
                    + " from "
                    + Selection.withCustomer("placement")
                    + " where %s";

    private final Session database;

    StandingRepository(Session database) {
        this.database = database;
    }

    /** In the order of ids. */
    List<Standing> byId(PlacementFilter filter, PageRequest page) {
        return find(
                PLACED + " order by customer_id",
                filter.conditions().and("customer_id > :after", "after", page.afterId()),
                page.lookedFor());
    }

    /**
     * In which currencies they are worth something, that of the most first, and at the end the
     * unknown. Whoever spent nothing, often in no currency, does not say which one ranks.
     */
    List<CurrencyShare> currencies(PlacementFilter filter) {
        Conditions conditions = filter.conditions();
        return conditions
                .of(
                        database.createNativeQuery(
                                """
                                select currency, customers from (
                                    select currency, count(*) filter (where worth is distinct from 0) as customers
                                    from %s where %s group by currency) counted
                                where customers > 0
                                order by currency is null, customers desc, currency"""
                                        .formatted(filter.table(), conditions),
                                CurrencyShare.class))
                .getResultList();
    }

    /**
     * The most valuable in a currency, and nobody else.
     *
     * <p>The customers of an owner are few and may be worth little: they are looked up first, or
     * half a portfolio would be gone through to find the best of them.
     */
    List<Standing> top(PlacementFilter filter, String currency, int most) {
        String placed =
                filter.among().owner() == null
                        ? PLACED
                        : "with standing as materialized (" + PLACED + ") select * from standing";
        return find(
                placed + " order by worth desc, customer_id desc",
                filter.conditions().and("currency = :currency", "currency", currency),
                most);
    }

    /**
     * The most valuable in a currency first, and everybody else behind.
     *
     * <p>All are looked at to find the few of a page. An index is enough for that, and the rest of
     * what there is to say is looked up for those few.
     *
     * @param after the place behind which the page begins; null for the beginning
     */
    List<Standing> byWorth(
            PlacementFilter filter, String currency, ByWorth after, PageRequest page) {
        Conditions conditions =
                filter.conditions().with("currency", currency).with("most", page.lookedFor());
        if (after != null) {
            conditions
                    .and(
                            "(%s, customer_id) < (cast(:worth as numeric), :after)"
                                    .formatted(ByWorth.KEY),
                            "worth",
                            after.worth())
                    .with("after", after.customer());
        }
        String order = " order by " + ByWorth.KEY + " desc, customer_id desc";
        String few =
                "select customer_id, model from "
                        + filter.table()
                        + " where %s"
                        + order
                        + " limit :most";
        return find(
                "select "
                        + Standing.COLUMNS
                        + " from ("
                        + few
                        + ") page join "
                        + Selection.withCustomer("placement using (customer_id, model)")
                        + order,
                conditions,
                page.lookedFor());
    }

    /**
     * @param query with a gap for the conditions
     */
    private List<Standing> find(String query, Conditions conditions, int most) {
        return conditions
                .of(database.createNativeQuery(query.formatted(conditions), Tuple.class))
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(Standing::of)
                .toList();
    }
}
