package org.nurtureadvisor.evaluation.decision;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.request.PageRequest;

import java.time.Instant;

/** What is still to be done for stored customers. */
@Path("/v1/customers/{id}/advice")
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Decisions")
public class CustomerAdviceResource {

    private final AdviceService advice;

    CustomerAdviceResource(AdviceService advice) {
        this.advice = advice;
    }

    @GET
    @Operation(
            operationId = "readAdvice",
            summary = "What is still to be done for a customer, best first",
            description =
                    """
                    What the latest decisions advise, less what was accepted, dismissed or done, and what is past \
                    its day.""")
    @APIResponse(
            responseCode = "200",
            description = "The open advice",
            content = @Content(schema = @Schema(implementation = OpenAdviceResponse.class)))
    public OpenAdviceResponse read(
            @RestPath String id,
            @Parameter(
                            description =
                                    "The instant by which advice is past its day; now, where left out.",
                            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
                    @RestQuery
                    String asOf,
            @Parameter(
                            description =
                                    "Most pieces of advice, the best ones; all, where left out.",
                            schema =
                                    @Schema(
                                            type = SchemaType.INTEGER,
                                            minimum = "1",
                                            maximum = "" + PageRequest.MOST))
                    @RestQuery
                    String limit) {
        QueryReader query = new QueryReader();
        Instant instant = query.instant("asOf", asOf, Instant.now());
        int most = query.number("limit", limit, 1, PageRequest.MOST, Integer.MAX_VALUE);
        query.refuseErrors();
        return advice.open(CustomerId.of(id), instant, most);
    }
}
