package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

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
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.problem.TraceId;
import org.nurtureadvisor.request.Languages;
import org.nurtureadvisor.request.MediaTypes;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.request.Preferences;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.io.InputStream;

/** Where a customer stands and what to do next, without remembering anything. */
@Path("/v1/evaluations")
@Tag(name = "Evaluations")
public class EvaluationResource {

    private final EvaluationService service;
    private final BatchEvaluation batches;
    private final ReleaseInForce releases;

    EvaluationResource(
            EvaluationService service, BatchEvaluation batches, ReleaseInForce releases) {
        this.service = service;
        this.batches = batches;
        this.releases = releases;
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "evaluate",
            summary = "Say where customers stand and what to do next, and remember nothing",
            description =
                    """
                    One customer as JSON; many as NDJSON, one request a line, answered in order with one line \
                    for each, which has its `line` and either the answer or a `problem`. A bad line fails only \
                    itself, blank lines are passed over, all lines are evaluated on the same rules. Lines are \
                    answered as they come, so a client has to read while it sends.

                    The same request on the same rules always has the same answer, as long as it says `asOf`.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "EvaluationRequest")),
                @Content(
                        mediaType = MediaTypes.NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "An `EvaluationRequest` a line.")),
                @Content(
                        mediaType = MediaTypes.JSON_LINES,
                        schema = @Schema(type = SchemaType.STRING, description = "The same."))
            })
    @APIResponse(
            responseCode = "200",
            description = "Where the customer stands, why, and what to do next",
            headers = @Header(name = HttpHeaders.CONTENT_LANGUAGE, ref = "Language"),
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = EvaluationResponse.class)),
                @Content(
                        mediaType = MediaTypes.NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A `LineAnswer` for each line.")),
                @Content(
                        mediaType = MediaTypes.JSON_LINES,
                        schema = @Schema(type = SchemaType.STRING, description = "The same."))
            })
    @Parameter(
            name = "limit",
            description = "Most pieces of advice to give, the best ones; all, where left out.",
            schema =
                    @Schema(
                            type = SchemaType.INTEGER,
                            minimum = "1",
                            maximum = "" + PageRequest.MOST))
    @Parameter(name = HttpHeaders.ACCEPT_LANGUAGE, in = ParameterIn.HEADER)
    @Parameter(name = Preferences.HEADER, in = ParameterIn.HEADER)
    public Response evaluate(
            JsonNode body,
            @RestQuery @DefaultValue("summary") String explain,
            @RestQuery String limit,
            @Context HttpHeaders headers) {
        CompiledRelease release = releases.current();
        RequestReader reader =
                new RequestReader(release, Now.inMicros(), Preferences.isStrict(headers));
        QueryReader query = new QueryReader();
        Manner manner = manner(explain, limit, headers, query);
        EvaluationRequest request = query.noted(() -> reader.read(body));
        query.refuseErrors();
        return Spoken.of(service.evaluate(request, manner, release), manner, release);
    }

    @POST
    @Blocking
    @Consumes({MediaTypes.NDJSON, MediaTypes.JSON_LINES})
    @Produces({MediaTypes.NDJSON, MediaTypes.JSON_LINES})
    @Operation(hidden = true)
    public Response evaluateMany(
            InputStream lines,
            @RestQuery @DefaultValue("summary") String explain,
            @RestQuery String limit,
            @HeaderParam("traceparent") String traceparent,
            @Context HttpHeaders headers) {
        QueryReader query = new QueryReader();
        Manner manner = manner(explain, limit, headers, query);
        query.refuseErrors();
        CompiledRelease release = releases.current();
        BatchEvaluation.Batch batch =
                new BatchEvaluation.Batch(
                        release,
                        manner,
                        Now.inMicros(),
                        Preferences.isStrict(headers),
                        TraceId.of(traceparent));
        StreamingOutput answers = output -> batches.evaluate(lines, output, batch);
        return Spoken.of(answers, manner, release);
    }

    private static Manner manner(
            String explain, String limit, HttpHeaders headers, QueryReader query) {
        Explain how = query.noted(() -> Explain.of(explain));
        int most = query.number("limit", limit, 1, PageRequest.MOST, Manner.ALL);
        return new Manner(how, Languages.read(headers), most, false);
    }
}
