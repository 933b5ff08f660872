package org.nurtureadvisor.portfolio.load;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.PageRequest;

import java.util.List;

/**
 * A page of loads.
 *
 * @param loads the latest first
 * @param next cursor of the next page; null on the last
 */
public record LoadsResponse(List<LoadResponse> loads, @Schema(nullable = true) String next) {

    /**
     * @param found one more than the page has, where there is a next one
     */
    static LoadsResponse from(List<LoadResponse> found, PageRequest page) {
        return new LoadsResponse(
                page.page(found), page.next(found, load -> Cursor.of(load.id().toString())));
    }
}
