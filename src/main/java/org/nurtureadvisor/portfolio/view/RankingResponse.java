package org.nurtureadvisor.portfolio.view;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import java.util.List;

/**
 * Customers and where they stand, the most valuable first. Amounts in one currency cannot be held
 * against those in another.
 *
 * @param model id of the model they stand in
 * @param currency the one whose amounts rank, ISO 4217; XXX for amounts without one, or where no
 *     worth is known
 * @param currencies how many of the customers asked for are worth something in each currency, the
 *     most first
 * @param next cursor of the next page; null on the last
 */
public record RankingResponse(
        String model,
        String currency,
        List<CurrencyShare> currencies,
        List<Standing> customers,
        @Schema(nullable = true) String next) {

    /**
     * How many customers' worth is in a currency.
     *
     * @param currency null for those whose worth is unknown, such as whoever paid in two currencies
     */
    public record CurrencyShare(@Schema(nullable = true) String currency, long customers) {}
}
