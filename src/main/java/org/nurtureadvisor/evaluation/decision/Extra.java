package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

import org.nurtureadvisor.customer.BusinessFacts;

/**
 * What a request knows of a customer besides what is stored, and what goes before it.
 *
 * @param facts groups of facts, as in a request; missing where there are none
 * @param business what is normal, as in a request; missing where there is nothing
 */
record Extra(JsonNode facts, JsonNode business) {

    static final Extra NONE = new Extra(MissingNode.getInstance(), MissingNode.getInstance());

    /** What an evaluation of a stored customer brings along. */
    static Extra of(JsonNode request) {
        JsonNode apart = BusinessFacts.inTheirPlace(request);
        return new Extra(given(apart, "facts"), given(apart, BusinessFacts.NAME));
    }

    private static JsonNode given(JsonNode request, String name) {
        return request.hasNonNull(name) ? request.path(name) : MissingNode.getInstance();
    }
}
