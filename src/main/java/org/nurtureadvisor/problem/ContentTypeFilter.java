package org.nurtureadvisor.problem;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses a {@code Content-Type} that is none, which the router would fail on. */
final class ContentTypeFilter {

    @ServerRequestFilter(preMatching = true)
    void refuse(ContainerRequestContext request) {
        String written = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            if (written != null) {
                MediaType.valueOf(written);
            }
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.UNSUPPORTED_MEDIA_TYPE, "'" + written + "' is no media type.");
        }
    }
}
