package org.nurtureadvisor.request;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.Locale;

/** Unpacks bodies that say {@code Content-Encoding: gzip}. */
final class GzipFilter {

    @ServerRequestFilter
    void unpack(ContainerRequestContext request) {
        String encoding = request.getHeaderString(HttpHeaders.CONTENT_ENCODING);
        if (encoding == null) {
            return;
        }
        switch (encoding.strip().toLowerCase(Locale.ROOT)) {
            case "", "identity" -> {}
            case "gzip", "x-gzip" ->
                    request.setEntityStream(new GunzippedStream(request.getEntityStream()));
            default ->
                    throw new ProblemException(
                                    ProblemCode.UNSUPPORTED_MEDIA_TYPE,
                                    "A body may be packed with gzip, and here is '"
                                            + encoding
                                            + "'.")
                            .with(HttpHeaders.ACCEPT_ENCODING, "gzip");
        }
    }
}
