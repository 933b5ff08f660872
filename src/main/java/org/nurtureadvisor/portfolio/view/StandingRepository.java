package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.nurtureadvisor.request.PageRequest;

import java.time.LocalDate;
import java.util.List;

/** Single customers and where they stand, page by page. */
@ApplicationScoped
class StandingRepository {

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
        return find(conditions, "customer_id", page);
    }

    /**
     * The most valuable first.
     *
     * @param stage null for all
     */
    List<Standing> byWorth(Selection selection, String stage, PageRequest page) {
        return byWorth(
                selection.conditions().andUnlessNull("stage = :stage", "stage", stage), page);
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
                selection
                        .conditions()
                        .andUnlessNull("stage = :stage", "stage", stage)
                        .and("slips_on >= :from", "from", from)
                        .and("slips_on <= :to", "to", to),
                page);
    }

    private List<Standing> byWorth(Conditions conditions, PageRequest page) {
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
        return find(conditions, ByWorth.KEY + " desc, customer_id desc", page);
    }

    private List<Standing> find(Conditions conditions, String order, PageRequest page) {
        return conditions
                .of(
                        database.createNativeQuery(
                                """
                                select %s from %s
                                where %s
                                order by %s"""
                                        .formatted(
                                                Standing.COLUMNS,
                                                Selection.withCustomer("placement"),
                                                conditions,
                                                order),
                                Object[].class))
                .setMaxResults(page.lookedFor())
                .getResultList()
                .stream()
                .map(Standing::of)
                .toList();
    }
}
