package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.request.PageRequest;

import java.time.LocalDate;
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

    /**
     * In the order of ids.
     *
     * @param stage null for all
     */
    List<Standing> byId(Selection selection, String stage, PageRequest page) {
        Conditions conditions =
                selection.conditions().andUnlessNull("stage = :stage", "stage", stage);
        if (page.after() != null) {
            conditions.and("customer_id > :after", "after", page.after().key().get(0));
        }
        return find(PLACED + " order by customer_id", conditions, page);
    }

    /**
     * The most valuable first.
     *
     * @param stage null for all
     */
    List<Standing> byWorth(Selection selection, String stage, PageRequest page) {
        return byWorth(
                selection,
                selection.conditions().andUnlessNull("stage = :stage", "stage", stage),
                page);
    }

    /**
     * Those who slip within a period, the most valuable first.
     *
     * @param stage from which they slip; null for any
     * @param to inclusive
     */
    List<Standing> slipping(
            Selection selection, String stage, LocalDate from, LocalDate to, PageRequest page) {
        return byWorth(
                selection,
                selection
                        .conditions()
                        .andUnlessNull("stage = :stage", "stage", stage)
                        .and("slips_on >= :from", "from", from)
                        .and("slips_on <= :to", "to", to),
                page);
    }

    /**
     * The customers of an owner are few and may be worth little: they are looked up first, or half
     * a portfolio would be gone through to find the best of them.
     */
    private List<Standing> byWorth(Selection selection, Conditions conditions, PageRequest page) {
        if (page.after() != null) {
            ByWorth after = ByWorth.of(page.after());
            conditions
                    .and(
                            "(%s, customer_id) < (cast(:worth as numeric), :after)"
                                    .formatted(ByWorth.KEY),
                            "worth",
                            after.worth())
                    .with("after", after.customer());
        }
        String placed =
                selection.owner() == null
                        ? PLACED
                        : "with standing as materialized (" + PLACED + ") select * from standing";
        return find(
                placed + " order by " + ByWorth.KEY + " desc, customer_id desc", conditions, page);
    }

    /**
     * @param query with a gap for the conditions
     */
    private List<Standing> find(String query, Conditions conditions, PageRequest page) {
        return conditions
                .of(database.createNativeQuery(query.formatted(conditions), Object[].class))
                .setMaxResults(page.lookedFor())
                .getResultList()
                .stream()
                .map(Standing::of)
                .toList();
    }
}
