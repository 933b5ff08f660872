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

/** Where stored customers stand, and how they came there. */
@Path("/v1/customers/{id}/placements")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class CustomerPlacementResource {

    private final PlacementService placements;

    CustomerPlacementResource(PlacementService placements) {
        this.placements = placements;
    }

    @GET
    @Operation(
            operationId = "readPlacements",
            summary = "Where a customer stands now, and each move that led there, with its reason")
    @APIResponse(
            responseCode = "200",
            description = "All placements, and a page of the history",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = PlacementsResponse.class)))
    public Response read(@RestPath String id, @BeanParam PageQuery page) {
        PlacementsResponse found = placements.read(CustomerId.of(id), page.read(2));
        return page.answer(found, found.next());
    }
}
