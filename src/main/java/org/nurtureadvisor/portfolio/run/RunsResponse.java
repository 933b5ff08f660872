package org.nurtureadvisor.portfolio.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of runs.
 *
 * @param runs the latest first
 * @param next cursor of the next page; null on the last
 */
public record RunsResponse(List<RunResponse> runs, @Schema(nullable = true) String next) {}
