package org.nurtureadvisor.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

import java.util.Map;

/**
 * Turns every failure of a request into a problem: ours, those of HTTP itself, and the unforeseen.
 */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);

    private static final Map<Integer, ProblemCode> BY_STATUS =
            Map.of(
                    404, ProblemCode.NOT_FOUND,
                    405, ProblemCode.METHOD_NOT_ALLOWED,
                    406, ProblemCode.NOT_ACCEPTABLE,
                    413, ProblemCode.BODY_TOO_LARGE,
                    415, ProblemCode.UNSUPPORTED_MEDIA_TYPE);

    private final ObjectMapper mapper;

    ProblemMappers(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @ServerExceptionMapper
    Response ours(ProblemException e, ContainerRequestContext request) {
        return response(e.toProblem(TraceId.of(request)), null);
    }

    @ServerExceptionMapper
    Response http(WebApplicationException e, ContainerRequestContext request) {
        int status = e.getResponse().getStatus();
        ProblemCode code =
                BY_STATUS.getOrDefault(
                        status,
                        status < 500 ? ProblemCode.BAD_REQUEST : ProblemCode.INTERNAL_ERROR);
        if (code == ProblemCode.INTERNAL_ERROR) {
            return unforeseen(e, request);
        }
        String detail = detail(code, request);
        return response(
                Problem.of(code, detail, null, TraceId.of(request)),
                e.getResponse().getHeaderString(HttpHeaders.ALLOW));
    }

    @ServerExceptionMapper
    Response unforeseen(Throwable e, ContainerRequestContext request) {
        String traceId = TraceId.of(request);
        LOG.errorf(e, "request %s failed", traceId);
        return response(
                Problem.of(
                        ProblemCode.INTERNAL_ERROR,
                        "The request could not be answered. The log tells more under this trace id.",
                        null,
                        traceId),
                null);
    }

    private static String detail(ProblemCode code, ContainerRequestContext request) {
        String path = "/" + request.getUriInfo().getPath().replaceAll("^/", "");
        return switch (code) {
            case NOT_FOUND ->
                    "There is nothing at " + path + ". What there is, is described at /q/openapi.";
            case METHOD_NOT_ALLOWED -> request.getMethod() + " is not possible at " + path + ".";
            case NOT_ACCEPTABLE ->
                    path
                            + " cannot answer with "
                            + request.getHeaderString(HttpHeaders.ACCEPT)
                            + ".";
            case UNSUPPORTED_MEDIA_TYPE ->
                    path
                            + " cannot read "
                            + request.getHeaderString(HttpHeaders.CONTENT_TYPE)
                            + ".";
            default -> "The request cannot be understood.";
        };
    }

    private Response response(Problem problem, String allow) {
        try {
            return Response.status(problem.status())
                    .type(Problem.MEDIA_TYPE)
                    .header(HttpHeaders.ALLOW, allow)
                    .entity(mapper.writeValueAsString(problem))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a problem could not be written", e);
        }
    }
}
