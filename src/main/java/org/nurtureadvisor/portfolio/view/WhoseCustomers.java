package org.nurtureadvisor.portfolio.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.vocabulary.Model;

/** The parameters by which all questions about the portfolio are narrowed. */
public final class WhoseCustomers {

    @Parameter(description = "Only customers whom this person looks after.")
    @RestQuery
    String owner;

    @Parameter(description = "Only customers of this segment.", schema = @Schema(ref = "Segment"))
    @RestQuery
    String segment;

    Selection in(Model model, QueryReader query) {
        return new Selection(model, owner, query.segment(segment));
    }
}
