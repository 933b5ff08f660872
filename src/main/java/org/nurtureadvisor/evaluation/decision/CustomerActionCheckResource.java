package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.evaluation.ActionCheckResponse;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.Manner;
import org.nurtureadvisor.evaluation.Spoken;
import org.nurtureadvisor.request.Languages;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

/** Whether what somebody is about to do with a stored customer comes too early. */
@Path("/v1/customers/{id}/action-checks")
@Tag(name = "Action checks")
public class CustomerActionCheckResource {

    private final DryRunService dryRuns;
    private final ReleaseInForce releases;

    CustomerActionCheckResource(DryRunService dryRuns, ReleaseInForce releases) {
        this.dryRuns = dryRuns;
        this.releases = releases;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkActionWithCustomer",
            summary = "Say whether an action comes too early for a stored customer",
            description =
                    """
                    The same as `POST /v1/action-checks`, by the facts and events that are stored, and by what was \
                    decided before. It may look at any instant, and leaves no trace.""")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(ref = "CustomerActionCheckRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Whether to do it, why, and what to do instead",
            headers = @Header(name = HttpHeaders.CONTENT_LANGUAGE, ref = "Language"),
            content = @Content(schema = @Schema(implementation = ActionCheckResponse.class)))
    @Parameter(name = HttpHeaders.ACCEPT_LANGUAGE, in = ParameterIn.HEADER)
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    public Response check(@RestPath String id, JsonNode body, @Context HttpHeaders headers) {
        String customer = CustomerId.of(id);
        CompiledRelease release = releases.current();
        CustomerActionCheckRequest request =
                CustomerActionCheckRequest.read(body, release, Preferences.isStrict(headers));
        Asked asked = request.customer().about(customer, Explain.NONE, release);
        Manner manner = Manner.check(Languages.read(headers));
        return Spoken.of(dryRuns.check(asked, request, manner), manner, release);
    }
}
