package org.nurtureadvisor.evaluation.decision;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Decisions that were recorded. */
@Path("/v1/decisions/{id}")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class DecisionResource {

    private static final String ID = "Id of the decision, as the receipt of its answer has it.";

    private final DecisionService decisions;

    DecisionResource(DecisionService decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "readDecision",
            summary = "What was decided, by what, and what became of it")
    @APIResponse(
            responseCode = "200",
            description = "The decision",
            content = @Content(schema = @Schema(implementation = DecisionResponse.class)))
    public DecisionResponse read(@Parameter(description = ID) @RestPath String id) {
        return decisions.read(DecisionLocation.read(id));
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
    public ReplayResponse replay(@Parameter(description = ID) @RestPath String id) {
        return decisions.replay(DecisionLocation.read(id));
    }
}
