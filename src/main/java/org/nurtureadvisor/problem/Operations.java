package org.nurtureadvisor.problem;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What can be done at each path, and in which formats, as the resources say. The router itself
 * tells neither a client whom it refuses.
 */
@Singleton
public class Operations {

    private final List<Operation> all;

    Operations(BeanManager beans) {
        this.all =
                beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                        .map(Bean::getBeanClass)
                        .filter(bean -> bean.isAnnotationPresent(Path.class))
                        .flatMap(resource -> Stream.of(resource.getMethods()))
                        .flatMap(method -> Operation.of(method).stream())
                        .toList();
    }

    private record Operation(String method, Pattern path, List<String> reads, List<String> writes) {

        /** Empty for a method that answers nobody. */
        static Optional<Operation> of(Method method) {
            return Stream.of(method.getAnnotations())
                    .flatMap(mark -> Stream.of(mark.annotationType().getAnnotations()))
                    .filter(HttpMethod.class::isInstance)
                    .map(name -> of(((HttpMethod) name).value(), method))
                    .findFirst();
        }

        private static Operation of(String name, Method method) {
            Path own = method.getAnnotation(Path.class);
            String path =
                    method.getDeclaringClass().getAnnotation(Path.class).value()
                            + (own == null ? "" : own.value());
            return new Operation(
                    name,
                    Pattern.compile(path.replaceAll("\\{\\w+}", "[^/]+") + "/?"),
                    formats(method, Consumes.class, Consumes::value),
                    formats(method, Produces.class, Produces::value));
        }

        private static <A extends Annotation> List<String> formats(
                Method method, Class<A> kind, Function<A, String[]> value) {
            return Optional.ofNullable(method.getAnnotation(kind))
                    .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(kind)))
                    .map(value)
                    .map(List::of)
                    .orElse(List.of());
        }
    }

    /**
     * The value of an {@code Allow} header for the path of a request; empty where there is none.
     */
    public Optional<String> allowed(ContainerRequestContext request) {
        Set<String> methods = new TreeSet<>();
        at(request).map(Operation::method).forEach(methods::add);
        if (methods.isEmpty()) {
            return Optional.empty();
        }
        methods.add(HttpMethod.OPTIONS);
        if (methods.contains(HttpMethod.GET)) {
            methods.add(HttpMethod.HEAD);
        }
        return Optional.of(String.join(", ", methods));
    }

    /** Formats in which the path of a request reads what its method sends. */
    String readable(ContainerRequestContext request) {
        return formats(request, Operation::reads);
    }

    /** Formats in which the path of a request answers its method. */
    String writable(ContainerRequestContext request) {
        return formats(request, Operation::writes);
    }

    private String formats(
            ContainerRequestContext request, Function<Operation, List<String>> formats) {
        boolean head = request.getMethod().equals(HttpMethod.HEAD);
        String method = head ? HttpMethod.GET : request.getMethod();
        return String.join(
                ", ",
                at(request)
                        .filter(operation -> operation.method().equals(method))
                        .map(formats)
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private Stream<Operation> at(ContainerRequestContext request) {
        String path = request.getUriInfo().getRequestUri().getRawPath();
        return all.stream().filter(operation -> operation.path().matcher(path).matches());
    }
}
