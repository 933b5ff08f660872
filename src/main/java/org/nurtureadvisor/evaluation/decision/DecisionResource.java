package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nurtureadvisor.evaluation.decision.OutcomeService.RecordedOutcome;
import org.nurtureadvisor.idempotency.IdempotencyKey;
import org.nurtureadvisor.idempotency.KnownRequests;

import java.net.URI;
import java.util.UUID;

/** Decisions that were recorded. */
@Path(DecisionId.PATH + "/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

    private final DecisionService decisions;
    private final OutcomeService outcomes;

    DecisionResource(DecisionService decisions, OutcomeService outcomes) {
        this.decisions = decisions;
        this.outcomes = outcomes;
    }

    @GET
    @Operation(
            operationId = "readDecision",
            summary = "What was decided, by what, and what became of it")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    public DecisionResponse read(@RestPath String id) {
        return decisions.read(DecisionId.read(id));
    }

    @POST
    @Path("/replay")
    @Operation(
            operationId = "replayDecision",
            summary = "Evaluate the same again, by the rules of then",
            description =
                    """
                    Takes what was given then and the rules of then, which are kept for as long as any decision \
                    names them. Where they are not in force any more they may have to be compiled first, which \
                    takes some seconds.""")
    @APIResponse(
            responseCode = "200",
            description = "Whether the answer is identical, and where not",
            content = @Content(schema = @Schema(implementation = ReplayResponse.class)))
    public ReplayResponse replay(@RestPath String id) {
        return decisions.replay(DecisionId.read(id));
    }

    @POST
    @Path("/outcomes")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordOutcome",
            summary = "Say what became of a piece of advice",
            description =
                    """
                    What was dismissed or done is not advised again until as many days have passed as there were to \
                    do it in, one at least, or until the facts behind it change. What was accepted, dismissed or done moves the \
                    ranking of the same advice for customers in the same stage.

                    A piece of advice has one outcome of each kind: told again, it is known, and nothing changes. So \
                    an `Idempotency-Key` is welcome, but not needed.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "OutcomeRequest")))
    @APIResponse(
            responseCode = "200",
            description = "The outcome, which was known",
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "The outcome",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the decision is, with its outcomes",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = OutcomeResponse.class)))
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER)
    public Response record(@RestPath String id, JsonNode body, @Context HttpHeaders headers) {
        UUID decision = DecisionId.read(id);
        RecordedOutcome recorded =
                outcomes.record(
                        decision,
                        OutcomeRequest.read(body),
                        KnownRequests.Request.of(headers, "recordOutcome", id, body));
        return recorded.created()
                ? Response.created(URI.create(DecisionId.location(decision)))
                        .entity(recorded.outcome())
                        .build()
                : Response.ok(recorded.outcome()).build();
    }
}
