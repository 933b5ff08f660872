package org.nurtureadvisor.request;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.nio.charset.StandardCharsets;

/** Refuses a {@code Content-Type} by which a body would be misread, or not read at all. */
final class ContentTypeFilter {

    /** The router would fail on one that is none. */
    @ServerRequestFilter(preMatching = true)
    void refuseWhatIsNone(ContainerRequestContext request) {
        String written = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        try {
            if (written != null) {
                MediaType.valueOf(written);
            }
        } catch (IllegalArgumentException e) {
            throw unsupported("'" + written + "' is no media type.");
        }
    }

    /** Every body is read in UTF-8. */
    @ServerRequestFilter
    void refuseOtherCharsets(ContainerRequestContext request, ResourceInfo resource) {
        MediaType type = request.getMediaType();
        if (type == null || !resource.getResourceMethod().isAnnotationPresent(Consumes.class)) {
            return;
        }
        String charset = type.getParameters().get(MediaType.CHARSET_PARAMETER);
        if (charset != null && !charset.equalsIgnoreCase(StandardCharsets.UTF_8.name())) {
            throw unsupported("A body is read in UTF-8, and here is '" + charset + "'.");
        }
    }

    private static ProblemException unsupported(String detail) {
        return new ProblemException(ProblemCode.UNSUPPORTED_MEDIA_TYPE, detail);
    }
}
