package org.nurtureadvisor.evaluation.decision;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.record.CustomerId;
import org.nurtureadvisor.request.PageRequest;

/** Decisions about stored customers. */
@Path("/v1/customers/{id}/decisions")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class CustomerDecisionResource {

    private final DecisionService decisions;

    CustomerDecisionResource(DecisionService decisions) {
        this.decisions = decisions;
    }

    @GET
    @Operation(
            operationId = "listDecisions",
            summary = "What was decided about a customer, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of decisions",
            headers =
                    @Header(
                            name = HttpHeaders.LINK,
                            description = "With rel=\"next\", the next page; absent on the last",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = DecisionsResponse.class)))
    public Response list(
            @Parameter(description = "The CRM's own id.") @RestPath String id,
            @Parameter(
                            description = "Most entries of a page.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "200",
                                            defaultValue = "50"))
                    @RestQuery
                    String limit,
            @Parameter(description = "Where the page begins: `next` of the page before.") @RestQuery
                    String cursor,
            @Context UriInfo uri) {
        DecisionsResponse found =
                decisions.list(CustomerId.of(id), PageRequest.of(limit, cursor, 1));
        return PageRequest.answer(found, found.next(), uri);
    }
}
