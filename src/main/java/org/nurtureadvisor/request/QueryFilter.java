package org.nurtureadvisor.request;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedMap;

import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ParameterErrors;
import org.nurtureadvisor.spelling.DidYouMean;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Refuses parameters of a query that a resource does not have, that are there twice, or that have
 * no value: with a misspelt filter, everybody would be answered for.
 */
final class QueryFilter {

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        MultivaluedMap<String, String> query = request.getUriInfo().getQueryParameters();
        if (query.isEmpty()) {
            return;
        }
        Set<String> known = parameters(resource.getResourceMethod());
        ParameterErrors errors = new ParameterErrors();
        query.forEach((name, values) -> error(name, values, known).ifPresent(errors::add));
        errors.refuse();
    }

    private static Optional<Finding> error(String name, List<String> values, Set<String> known) {
        if (!known.contains(name)) {
            return Optional.of(
                    Finding.of(
                            "UNKNOWN_PARAMETER",
                            "There is no parameter '%s' here.".formatted(name),
                            DidYouMean.nearest(name, known).orElse(null)));
        }
        if (values.size() > 1) {
            return Optional.of(
                    Finding.of(
                            "DUPLICATE_PARAMETER", "'%s' is there twice.".formatted(name), null));
        }
        return values.get(0).isEmpty()
                ? Optional.of(Finding.of("MISSING", "'%s' has no value.".formatted(name), null))
                : Optional.empty();
    }

    /** Their names; a resource's own, and those of the beans that it takes. */
    private static Set<String> parameters(Method resource) {
        Set<String> names = new TreeSet<>();
        for (Parameter parameter : resource.getParameters()) {
            if (parameter.isAnnotationPresent(RestQuery.class)) {
                names.add(parameter.getName());
            }
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                for (Field field : parameter.getType().getDeclaredFields()) {
                    if (field.isAnnotationPresent(RestQuery.class)) {
                        names.add(field.getName());
                    }
                }
            }
        }
        return names;
    }
}
