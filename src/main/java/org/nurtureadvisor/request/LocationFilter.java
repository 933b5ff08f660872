package org.nurtureadvisor.request;

import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.HttpHeaders;

import org.jboss.resteasy.reactive.server.ServerResponseFilter;

import java.net.URI;

/**
 * Makes {@code Location} relative to the host, which may be known to the client by another name,
 * and behind a gateway by another scheme.
 */
final class LocationFilter {

    @ServerResponseFilter
    void makeRelative(ContainerResponseContext response) {
        URI location = response.getLocation();
        if (location != null) {
            response.getHeaders().putSingle(HttpHeaders.LOCATION, location.getRawPath());
        }
    }
}
