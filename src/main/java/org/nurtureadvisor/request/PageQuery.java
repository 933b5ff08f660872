package org.nurtureadvisor.request;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Link;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.problem.ProblemException;

import java.net.URI;

/** The parameters by which part of a list is asked for, and the answer that leads to the next. */
public final class PageQuery {

    @RestQuery String limit;

    @RestQuery String cursor;

    @Context UriInfo uri;

    /**
     * What they ask for.
     *
     * @param keys how many texts the list is ordered by
     * @throws ProblemException INVALID_REQUEST with all of them that cannot be
     */
    public PageRequest read(int keys) {
        return PageRequest.of(limit, cursor, keys);
    }

    /**
     * An answer with a page, and a link to the next one.
     *
     * @param next its cursor; null where there is none
     */
    public Response answer(Object page, String next) {
        Response.ResponseBuilder answer = Response.ok(page);
        return next == null ? answer.build() : answer.header(HttpHeaders.LINK, link(next)).build();
    }

    /** Relative to the host, which may be known to the client by another name. */
    private Link link(String next) {
        URI whole = uri.getRequestUriBuilder().replaceQueryParam("cursor", next).build();
        return Link.fromUri(whole.getRawPath() + "?" + whole.getRawQuery()).rel("next").build();
    }
}
