package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.Map;

/**
 * The stage after the one a customer stands at.
 *
 * @param criteria those not met, or not known to be
 * @param smallestChange facts that, stated so, place the customer there or above, none of which can
 *     be left out; null where no change of facts alone does
 */
public record Next(
        Stage stage, List<Criterion> criteria, Map<FactDefinition, Object> smallestChange) {}
