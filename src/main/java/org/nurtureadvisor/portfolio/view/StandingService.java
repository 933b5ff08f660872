package org.nurtureadvisor.portfolio.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.PageRequest;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** Lists customers and where they stand. */
@ApplicationScoped
class StandingService {

    private final StandingRepository repository;

    StandingService(StandingRepository repository) {
        this.repository = repository;
    }

    /**
     * In the order of ids.
     *
     * @param stage on which they stand; null for any
     */
    @Transactional
    StandingsResponse all(Selection selection, String stage, PageRequest page) {
        return page(
                selection,
                page,
                repository.byId(selection, stage, page),
                standing -> Cursor.of(standing.customer()));
    }

    /**
     * The most valuable first.
     *
     * @param stage on which they stand; null for any
     */
    @Transactional
    StandingsResponse top(Selection selection, String stage, int most) {
        PageRequest page = new PageRequest(most, null);
        return new StandingsResponse(
                selection.model().id(),
                page.page(repository.byWorth(selection, stage, page)),
                null);
    }

    /**
     * Those who slip within a period, the most valuable first.
     *
     * @param stage from which they slip; null for any
     * @param to inclusive
     */
    @Transactional
    StandingsResponse slipping(
            Selection selection, String stage, LocalDate from, LocalDate to, PageRequest page) {
        return page(
                selection,
                page,
                repository.slipping(selection, stage, from, to, page),
                ByWorth::cursor);
    }

    private static StandingsResponse page(
            Selection selection,
            PageRequest page,
            List<Standing> found,
            Function<Standing, Cursor> place) {
        return new StandingsResponse(
                selection.model().id(), page.page(found), page.next(found, place));
    }
}
