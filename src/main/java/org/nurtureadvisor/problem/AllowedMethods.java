package org.nurtureadvisor.problem;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;

import org.jboss.resteasy.reactive.server.core.ResteasyReactiveRequestContext;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestMatch;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveContainerRequestContext;

import java.util.Arrays;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which methods a path has, asked of the router itself: its own answer to a method that a path does
 * not have lacks the {@code Allow} header that HTTP wants there.
 */
final class AllowedMethods {

    private AllowedMethods() {}

    /** The value of an {@code Allow} header for the path of this request. */
    static String of(ContainerRequestContext request) {
        ResteasyReactiveRequestContext context =
                (ResteasyReactiveRequestContext)
                        ((ResteasyReactiveContainerRequestContext) request)
                                .getServerRequestContext();
        Set<String> methods = new TreeSet<>(Set.of(HttpMethod.OPTIONS));
        RequestMatch<InitialMatch> resource =
                new RequestMapper<>(context.getDeployment().getClassMappers())
                        .map(context.getPathWithoutPrefix());
        if (resource != null) {
            Arrays.stream(resource.value.handlers)
                    .filter(ClassRoutingHandler.class::isInstance)
                    .map(ClassRoutingHandler.class::cast)
                    .flatMap(routes -> routes.getMappers().entrySet().stream())
                    .filter(route -> route.getValue().map(rest(resource)) != null)
                    .map(route -> route.getKey())
                    .filter(Objects::nonNull)
                    .forEach(methods::add);
        }
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return String.join(", ", methods);
    }

    private static String rest(RequestMatch<InitialMatch> resource) {
        return resource.remaining.isEmpty() ? "/" : resource.remaining;
    }
}
