package org.nurtureadvisor.evaluation;

import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.ReleaseInForce;

import java.io.InputStream;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Where a customer stands and what to do next, without remembering anything. */
@Path("/v1/evaluations")
@Tag(name = "Evaluations")
public class EvaluationResource {

    static final String NDJSON = "application/x-ndjson";

    private final EvaluationService service;
    private final BatchEvaluation batches;
    private final ReleaseInForce releases;

    EvaluationResource(
            EvaluationService service, BatchEvaluation batches, ReleaseInForce releases) {
        this.service = service;
        this.batches = batches;
        this.releases = releases;
    }

    @POST
    @NonBlocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "evaluate", summary = "Evaluate one customer, remember nothing")
    public EvaluationResponse evaluate(
            EvaluationRequest request,
            @Parameter(
                            description =
                                    "How much of an explanation the answer carries: none, summary or full.")
                    @RestQuery
                    @DefaultValue("summary")
                    String explain,
            @Parameter(
                            description =
                                    "With handling=strict, whatever the request names that there is no word for is an error.")
                    @HeaderParam("Prefer")
                    String prefer) {
        refuseUnknown(request, prefer);
        return service.evaluate(request, now(), explained(explain), releases.current());
    }

    @POST
    @Blocking
    @Consumes(NDJSON)
    @Produces(NDJSON)
    @Operation(
            operationId = "evaluateMany",
            summary = "Evaluate many customers, one request and one answer a line")
    public StreamingOutput evaluateMany(
            InputStream lines,
            @Parameter(
                            description =
                                    "How much of an explanation the answers carry: none, summary or full.")
                    @RestQuery
                    @DefaultValue("summary")
                    String explain,
            @HeaderParam("Prefer") String prefer,
            @HeaderParam("traceparent") String traceparent) {
        Explain how = explained(explain);
        boolean strict = isStrict(prefer);
        return output -> batches.evaluate(lines, output, how, strict, now(), traceparent);
    }

    static void refuseUnknown(EvaluationRequest request, String prefer) {
        if (isStrict(prefer) && !request.warnings().isEmpty()) {
            throw new ProblemException(
                    ProblemCode.UNKNOWN_PROPERTY,
                    "With handling=strict, everything a request names must be known.",
                    request.warnings());
        }
    }

    private static boolean isStrict(String prefer) {
        return prefer != null && prefer.replace(" ", "").contains("handling=strict");
    }

    private static Explain explained(String written) {
        try {
            return Explain.fromString(written);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemCode.INVALID_REQUEST,
                    "'explain' is none, summary or full, and here is '" + written + "'.");
        }
    }

    /**
     * Whole seconds: finer time says nothing about a relationship, and makes answers hard to
     * compare.
     */
    private static Instant now() {
        return Instant.now().truncatedTo(ChronoUnit.SECONDS);
    }
}
