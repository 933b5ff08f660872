package org.nurtureadvisor.portfolio.load;

import org.nurtureadvisor.problem.Finding;

import java.util.List;

/**
 * What one line says.
 *
 * @param warnings of what there is no word for
 */
record LineContent(List<LoadedEvent> events, List<Finding> warnings) {}
