package org.nurtureadvisor.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import java.util.List;

/** Turns what fails before a request reaches any resource into a problem: {@code GET /%}. */
@ApplicationScoped
class RouterProblems {

    private static final Logger LOG = Logger.getLogger(RouterProblems.class);
    private static final int BEFORE_ALL_OTHERS = Integer.MIN_VALUE;

    private final ObjectMapper mapper;

    RouterProblems(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    void register(@Observes Router router) {
        router.route().order(BEFORE_ALL_OTHERS).failureHandler(this::answer);
    }

    private void answer(RoutingContext request) {
        ProblemCode code = ProblemCode.ofStatus(request.statusCode());
        String traceId = TraceId.of(request.request().getHeader("traceparent"));
        if (code == ProblemCode.INTERNAL_ERROR) {
            LOG.errorf(request.failure(), "request %s failed", traceId);
        }
        Problem problem = Problem.of(code, detail(code), List.of(), traceId);
        try {
            request.response()
                    .setStatusCode(problem.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(mapper.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }

    private static String detail(ProblemCode code) {
        return code == ProblemCode.INTERNAL_ERROR
                ? ProblemMappers.UNFORESEEN
                : "The address or the headers of this request cannot be read.";
    }
}
