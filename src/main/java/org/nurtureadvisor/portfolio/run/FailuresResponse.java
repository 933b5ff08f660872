package org.nurtureadvisor.portfolio.run;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of customers whom a run did not evaluate.
 *
 * @param failures in the order of customers
 * @param next cursor of the next page; null on the last
 */
public record FailuresResponse(List<Failure> failures, @Schema(nullable = true) String next) {}
