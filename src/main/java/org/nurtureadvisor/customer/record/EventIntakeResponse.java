package org.nurtureadvisor.customer.record;

import com.fasterxml.jackson.annotation.JsonInclude;

import org.nurtureadvisor.problem.Finding;

import java.util.List;

/**
 * What became of the events that were told.
 *
 * @param added how many are new
 * @param repeated how many were known already, with the same content
 * @param warnings what they named that there is no word for
 */
public record EventIntakeResponse(
        int added,
        int repeated,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Finding> warnings) {}
