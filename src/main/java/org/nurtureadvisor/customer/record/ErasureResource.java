package org.nurtureadvisor.customer.record;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;

/** Proof of erasures. */
@Path("/v1/erasures")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Customers")
public class ErasureResource {

    private final ErasureService erasures;

    ErasureResource(ErasureService erasures) {
        this.erasures = erasures;
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readErasure",
            summary = "That somebody was erased, without a word of who it was")
    @APIResponse(
            responseCode = "200",
            description = "The erasure, without the salt of its receipt",
            content = @Content(schema = @Schema(implementation = ErasureResponse.class)))
    public ErasureResponse read(@RestPath String id) {
        return erasures.read(id);
    }
}
