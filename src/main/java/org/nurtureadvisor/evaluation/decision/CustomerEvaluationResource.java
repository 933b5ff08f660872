package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.evaluation.EvaluationResponse;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.Manner;
import org.nurtureadvisor.evaluation.Spoken;
import org.nurtureadvisor.idempotency.IdempotencyKey;
import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.request.Languages;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.net.URI;

/** Evaluations of stored customers. */
@Path("/v1/customers/{id}/evaluations")
@Blocking
@Tag(name = "Decisions")
public class CustomerEvaluationResource {

    private final RecordingService recordings;
    private final DryRunService dryRuns;
    private final ReleaseInForce releases;

    CustomerEvaluationResource(
            RecordingService recordings, DryRunService dryRuns, ReleaseInForce releases) {
        this.recordings = recordings;
        this.dryRuns = dryRuns;
        this.releases = releases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "recordEvaluation",
            summary = "Say where a stored customer stands and what to do next, and remember it",
            description =
                    """
                    By the facts and events that are stored, and by what was decided before. The decision is recorded \
                    with all that repeats it, where the customer stands now is remembered, and advice that was \
                    dismissed or done lately is held back. A decision speaks English, whatever \
                    `Accept-Language` says; a dry run follows it.

                    History is written in order: for an instant before the last one evaluated there is `dryRun`, \
                    which leaves no trace. One more than five years ahead is refused, too: nothing true could follow it.

                    An `Idempotency-Key` makes it safe to ask again; without one, each request is a new evaluation.""")
    @RequestBody(
            required = true,
            content = @Content(schema = @Schema(ref = "CustomerEvaluationRequest")))
    @APIResponse(
            responseCode = "200",
            description = "With `dryRun`: what would be decided",
            headers = @Header(name = HttpHeaders.CONTENT_LANGUAGE, ref = "Language"),
            content = @Content(schema = @Schema(implementation = EvaluationResponse.class)))
    @APIResponse(
            responseCode = "201",
            description = "What was decided",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the decision is",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = EvaluationResponse.class)))
    @Parameter(name = HttpHeaders.ACCEPT_LANGUAGE, in = ParameterIn.HEADER)
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER)
    public Response evaluate(
            @RestPath String id,
            JsonNode body,
            @RestQuery @DefaultValue("summary") String explain,
            @Context HttpHeaders headers) {
        String customer = CustomerId.of(id);
        QueryReader reader = new QueryReader();
        Explain how = reader.noted(() -> Explain.of(explain));
        CompiledRelease release = releases.current();
        boolean strict = Preferences.isStrict(headers);
        CustomerEvaluationRequest request =
                reader.noted(() -> CustomerEvaluationRequest.read(body, release, strict));
        reader.refuseErrors();
        Asked asked = request.about(customer, how, release);
        if (request.dryRun()) {
            Manner manner = Manner.remembered(how).in(Languages.read(headers));
            return Spoken.of(dryRuns.evaluate(asked, manner), manner, release);
        }
        Recorded recorded =
                recordings.record(
                        asked,
                        KnownRequests.Request.of(
                                headers, "recordEvaluation", customer + "?" + explain, body));
        return Response.created(URI.create(DecisionId.location(recorded.id())))
                .entity(recorded.answer())
                .build();
    }
}
