package org.nurtureadvisor.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.arc.All;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.io.IOException;
import java.util.List;
import java.util.Map;

/**
 * Turns every failure of a request into a problem: ours, those of HTTP itself, and the unforeseen.
 */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private final ObjectMapper mapper;
    private final List<KnownFailure> known;
    private final Operations operations;

    ProblemMappers(ObjectMapper mapper, @All List<KnownFailure> known, Operations operations) {
        this.mapper = mapper;
        this.known = known;
        this.operations = operations;
    }

    @ServerExceptionMapper
    Response ours(ProblemException e, ContainerRequestContext request) {
        return response(e.toProblem(TraceId.of(request)), e.headers());
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, ContainerRequestContext request) {
        ProblemCode code = ProblemCode.ofStatus(e.getResponse().getStatus());
        if (code == ProblemCode.INTERNAL_ERROR) {
            return unforeseen(e, request);
        }
        return response(
                Problem.of(code, detail(code, request), List.of(), TraceId.of(request)),
                headers(code, request));
    }

    private Map<String, String> headers(ProblemCode code, ContainerRequestContext request) {
        return switch (code) {
            case METHOD_NOT_ALLOWED ->
                    Map.of(HttpHeaders.ALLOW, operations.allowed(request).orElse(""));
            case UNSUPPORTED_MEDIA_TYPE -> Map.of(HttpHeaders.ACCEPT, operations.readable(request));
            default -> Map.of();
        };
    }

    /** Of those who broke off nobody reads the answer; only logs would be full of them. */
    @ServerExceptionMapper
    Response brokenOff(IOException e, ContainerRequestContext request) {
        String traceId = TraceId.of(request);
        LOG.debugf(e, "request %s broke off", traceId);
        return response(
                Problem.of(ProblemCode.BAD_REQUEST, "The request broke off.", List.of(), traceId),
                Map.of());
    }

    @ServerExceptionMapper
    Response other(Throwable e, ContainerRequestContext request) {
        return known.stream()
                .flatMap(kind -> kind.problem(e).stream())
                .findFirst()
                .map(problem -> ours(problem, request))
                .orElseGet(() -> unforeseen(e, request));
    }

    private Response unforeseen(Throwable e, ContainerRequestContext request) {
        String traceId = TraceId.of(request);
        LOG.errorf(e, "request %s failed", traceId);
        return response(
                Problem.unforeseen(
                        "The request could not be answered. The log tells more under this trace id.",
                        traceId),
                Map.of());
    }

    private String detail(ProblemCode code, ContainerRequestContext request) {
        String path = "/" + request.getUriInfo().getPath().replaceAll("^/", "");
        return switch (code) {
            case NOT_FOUND ->
                    "There is nothing at " + path + ". What there is, is described at /q/openapi.";
            case METHOD_NOT_ALLOWED -> request.getMethod() + " is not possible at " + path + ".";
            case NOT_ACCEPTABLE ->
                    path
                            + " cannot answer with "
                            + request.getHeaderString(HttpHeaders.ACCEPT)
                            + ". It can with "
                            + operations.writable(request)
                            + ".";
            case UNSUPPORTED_MEDIA_TYPE ->
                    path
                            + " cannot read "
                            + request.getHeaderString(HttpHeaders.CONTENT_TYPE)
                            + ". It can read "
                            + operations.readable(request)
                            + ".";
            default -> "The request cannot be understood.";
        };
    }

    private Response response(Problem problem, Map<String, String> headers) {
        try {
            Response.ResponseBuilder response =
                    Response.status(problem.status())
                            .type(Problem.MEDIA_TYPE)
                            .entity(mapper.writeValueAsString(problem));
            headers.forEach(response::header);
            return response.build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }
}
