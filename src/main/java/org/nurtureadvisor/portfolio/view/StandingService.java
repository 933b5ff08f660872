package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.portfolio.view.RankingResponse.CurrencyShare;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.vocabulary.Purchases;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Lists customers and where they stand. */
@ApplicationScoped
class StandingService {

    private final StandingRepository repository;

    StandingService(StandingRepository repository) {
        this.repository = repository;
    }

    /** In the order of ids. */
    @Transactional
    StandingsResponse all(PlacementFilter filter, PageRequest page) {
        List<Standing> found = repository.byId(filter, page);
        return new StandingsResponse(
                filter.among().model().id(),
                page.page(found),
                page.next(found, standing -> Cursor.of(standing.customer())));
    }

    /**
     * The most valuable in a currency.
     *
     * @param currency null for the one in which most customers are worth something
     */
    @Transactional
    RankingResponse top(PlacementFilter filter, String currency, int most) {
        List<CurrencyShare> currencies = repository.currencies(filter);
        String ranked = Optional.ofNullable(currency).orElseGet(() -> usual(currencies));
        return new RankingResponse(
                filter.among().model().id(),
                ranked,
                currencies,
                repository.top(filter, ranked, most),
                null);
    }

    /**
     * All, the most valuable in a currency first.
     *
     * @param currency null for the one of the page before, and on the first page for the one in
     *     which most customers are worth something
     */
    @Transactional
    RankingResponse byWorth(PlacementFilter filter, String currency, PageRequest page) {
        ByWorth after = page.after() == null ? null : ByWorth.of(page.after(), currency);
        List<CurrencyShare> currencies = repository.currencies(filter);
        String ranked =
                Optional.ofNullable(after)
                        .map(ByWorth::currency)
                        .or(() -> Optional.ofNullable(currency))
                        .orElseGet(() -> usual(currencies));
        List<Standing> found = repository.byWorth(filter, ranked, after, page);
        return new RankingResponse(
                filter.among().model().id(),
                ranked,
                currencies,
                page.page(found),
                page.next(found, standing -> ByWorth.cursor(ranked, standing)));
    }

    /** The first one known; none where nobody's worth is. */
    private static String usual(List<CurrencyShare> currencies) {
        return currencies.stream()
                .map(CurrencyShare::currency)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(Purchases.NO_CURRENCY);
    }
}
