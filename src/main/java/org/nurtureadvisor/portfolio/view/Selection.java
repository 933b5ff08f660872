package org.nurtureadvisor.portfolio.view;

import org.nurtureadvisor.database.Conditions;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Segment;

/**
 * Which placements to look at, or which moves.
 *
 * @param model in which
 * @param owner of customers whom somebody looks after; null for anybody's
 * @param segment of customers in a segment; null for all
 */
record Selection(Model model, String owner, Segment segment) {

    /**
     * A table, together with that of the customers where those make a difference: without them,
     * counting takes an index alone.
     */
    String from(String table) {
        return owner == null && segment == null ? table : withCustomer(table);
    }

    static String withCustomer(String table) {
        return table + " join customer on customer.id = customer_id";
    }

    Conditions conditions() {
        return new Conditions()
                .and("model = :model", "model", model.id())
                .andUnlessNull("owner = :owner", "owner", owner)
                .andUnlessNull(
                        "segment = :segment", "segment", segment == null ? null : segment.name());
    }
}
