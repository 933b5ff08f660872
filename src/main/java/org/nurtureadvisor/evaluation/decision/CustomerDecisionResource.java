package org.nurtureadvisor.evaluation.decision;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.request.PageQuery;

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
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = DecisionsResponse.class)))
    public Response list(@RestPath String id, @BeanParam PageQuery page) {
        DecisionsResponse found = decisions.list(CustomerId.of(id), page.read(1));
        return page.answer(found, found.next());
    }
}
