package org.nurtureadvisor.portfolio.load;

import java.util.List;

/**
 * Loads that are remembered.
 *
 * @param loads the latest first
 */
public record LoadsResponse(List<LoadResponse> loads) {}
