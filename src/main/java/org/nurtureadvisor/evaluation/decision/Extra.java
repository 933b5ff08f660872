package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/**
 * What a request knows of a customer besides what is stored, and what goes before it.
 *
 * @param facts groups of facts, as in a request; missing where there are none
 * @param business what is normal, as in a request; missing where there is nothing
 */
record Extra(JsonNode facts, JsonNode business) {

    static final Extra NONE = new Extra(MissingNode.getInstance(), MissingNode.getInstance());
}
