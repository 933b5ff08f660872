package org.nurtureadvisor.portfolio.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * A page of customers and where they stand.
 *
 * @param model id of the model they stand in
 * @param next cursor of the next page; null on the last
 */
public record StandingsResponse(
        String model, List<Standing> customers, @Schema(nullable = true) String next) {}
