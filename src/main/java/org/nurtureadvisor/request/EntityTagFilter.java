package org.nurtureadvisor.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

import java.util.regex.Pattern;

/**
 * Lets {@code If-None-Match} name a tag in its weak form, too, as whatever packs an answer on its
 * way makes it: there the two forms count as one (RFC 9110, 13.1.2), and JAX-RS tells them apart.
 */
final class EntityTagFilter {

    private static final Pattern WEAK = Pattern.compile("(?<=^|[\\s,])W/(?=\")");

    @ServerRequestFilter
    void strengthen(ContainerRequestContext request) {
        String tags = request.getHeaderString(HttpHeaders.IF_NONE_MATCH);
        if (tags != null) {
            request.getHeaders()
                    .putSingle(HttpHeaders.IF_NONE_MATCH, WEAK.matcher(tags).replaceAll(""));
        }
    }
}
