package org.nurtureadvisor.evaluation;

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
import org.nurtureadvisor.request.Languages;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

/** Whether what somebody is about to do comes too early. */
@Path("/v1/action-checks")
@Tag(name = "Action checks")
public class ActionCheckResource {

    private final EvaluationService service;
    private final ReleaseInForce releases;

    ActionCheckResource(EvaluationService service, ReleaseInForce releases) {
        this.service = service;
        this.releases = releases;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "checkAction",
            summary = "Say whether an action comes too early, and what to do instead",
            description =
                    """
                    GO if no rule objects, CAUTION if it may do harm, STOP if it would; with the reasons, the rules \
                    behind them, and what to do instead. Only the gravest rules say that, and only what no guardrail \
                    would hold back in its turn. The client is told as for an evaluation.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(ref = "ActionCheckRequest")))
    @APIResponse(
            responseCode = "200",
            description = "Whether to do it, why, and what to do instead",
            headers = @Header(name = HttpHeaders.CONTENT_LANGUAGE, ref = "Language"),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = ActionCheckResponse.class)))
    @Parameter(name = HttpHeaders.ACCEPT_LANGUAGE, in = ParameterIn.HEADER)
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    public Response check(JsonNode body, @Context HttpHeaders headers) {
        CompiledRelease release = releases.current();
        ActionCheckRequest request =
                new RequestReader(release, Now.inMicros(), Preferences.isStrict(headers))
                        .readActionCheck(body);
        Manner manner = Manner.check(Languages.read(headers));
        return Spoken.of(service.check(request, manner, release), manner, release);
    }
}
