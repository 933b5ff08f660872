package org.nurtureadvisor.request;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nurtureadvisor.problem.Operations;

import java.util.Optional;

/** Says what can be done at a path. The router would say it of all paths of a resource together. */
final class OptionsFilter {

    private final Operations operations;

    OptionsFilter(Operations operations) {
        this.operations = operations;
    }

    /** Empty where something else is asked for, which goes its way. */
    @ServerRequestFilter(preMatching = true)
    Optional<Response> answer(ContainerRequestContext request) {
        return request.getMethod().equals(HttpMethod.OPTIONS)
                ? Optional.of(options(request))
                : Optional.empty();
    }

    private Response options(ContainerRequestContext request) {
        String methods = operations.allowed(request).orElseThrow(NotFoundException::new);
        return Response.noContent().header(HttpHeaders.ALLOW, methods).build();
    }
}
