package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Stage;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The stage after the one a customer stands at.
 *
 * @param criteria those not met, or not known to be
 * @param smallestChange facts that, stated so, place the customer there or above, none of which can
 *     be left out; null where none of the changes that are tried does
 * @param possibleFrom first day on which the policy lets the customer move there; null where it
 *     does now
 */
public record Next(
        Stage stage,
        List<Criterion> criteria,
        Map<FactDefinition, Object> smallestChange,
        LocalDate possibleFrom) {}
