package org.nurtureadvisor.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.netty.handler.codec.http.QueryStringDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import java.util.List;

/**
 * Refuses an address that cannot be read, {@code GET /%}: the framework would answer it with
 * nothing before it reaches any resource.
 */
@ApplicationScoped
class RouterProblems {

    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private final ObjectMapper mapper;

    RouterProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).handler(this::pass);
    }

    private void pass(RoutingContext request) {
        if (isReadable(request.request().path())) {
            request.next();
        } else {
            refuse(request);
        }
    }

    private static boolean isReadable(String path) {
        try {
            return path.indexOf('%') < 0 || QueryStringDecoder.decodeComponent(path) != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private void refuse(RoutingContext request) {
        Problem problem =
                Problem.of(
                        ProblemCode.BAD_REQUEST,
                        "The address of this request cannot be read.",
                        List.of(),
                        TraceId.of(request.request().getHeader("traceparent")));
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }
}
