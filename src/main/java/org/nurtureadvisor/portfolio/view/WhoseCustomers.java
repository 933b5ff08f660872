package org.nurtureadvisor.portfolio.view;

import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.vocabulary.Model;

/** The parameters by which all questions about the portfolio are narrowed. */
public final class WhoseCustomers {

    @RestQuery String owner;

    @RestQuery String segment;

    Selection in(Model model, QueryReader query) {
        return new Selection(model, query.text("owner", owner), query.segment(segment));
    }
}
