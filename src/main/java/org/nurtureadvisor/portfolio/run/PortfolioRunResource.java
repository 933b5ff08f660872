package org.nurtureadvisor.portfolio.run;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.nurtureadvisor.customer.QueryReader;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.idempotency.IdempotencyKey;
import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.request.PageQuery;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.net.URI;
import java.util.UUID;

/** Evaluations of many customers, as jobs. */
@Path(RunLocation.PATH)
@Blocking
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Portfolio")
public class PortfolioRunResource {

    private final RunService runs;
    private final ReleaseInForce releases;

    PortfolioRunResource(RunService runs, ReleaseInForce releases) {
        this.runs = runs;
        this.releases = releases;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "beginRun",
            summary = "Evaluate many stored customers, and remember it",
            description =
                    """
                    All customers, or those that a filter chooses, each as by `POST /v1/customers/{id}/evaluations`: \
                    decided, recorded, placed. The work is shared by all copies of the service and outlasts each of \
                    them; the whole run is done by the rules that are in force when it is asked for. Customers who \
                    were evaluated for a later instant already are skipped.

                    An `Idempotency-Key` makes it safe to ask again; without one, each request is a new run.""")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "PortfolioRunRequest")))
    @APIResponse(
            responseCode = "202",
            description = "The run, which goes on by itself",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where it says how far it is",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content = @Content(schema = @Schema(implementation = RunResponse.class)))
    @Parameter(name = IdempotencyKey.HEADER, in = ParameterIn.HEADER)
    public Response begin(
            JsonNode body,
            @Parameter(
                            description =
                                    "How much of an explanation the decisions carry. Whatever it is, they say why a"
                                            + " stage was left and when one is lost.",
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            enumeration = {"none", "summary", "full"},
                                            defaultValue = "none"))
                    @RestQuery
                    @DefaultValue("none")
                    String explain,
            @Context HttpHeaders headers) {
        CompiledRelease release = releases.current();
        QueryReader reader = new QueryReader();
        Explain how = reader.noted(() -> Explain.of(explain));
        RunRequest request = reader.noted(() -> RunRequest.read(body, release));
        reader.refuseErrors();
        RunResponse run =
                runs.begin(
                        request,
                        how,
                        release,
                        KnownRequests.Request.of(headers, "beginRun", "?" + explain, body));
        return Response.accepted(run).location(URI.create(RunLocation.of(run.id()))).build();
    }

    @GET
    @Operation(operationId = "listRuns", summary = "Runs over the portfolio, the latest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of runs",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = RunsResponse.class)))
    public Response list(@BeanParam PageQuery page) {
        RunsResponse found = runs.list(page.read(1));
        return page.answer(found, found.next());
    }

    @GET
    @Path("/{id}")
    @Operation(operationId = "readRun", summary = "How far a run is")
    @APIResponse(
            responseCode = "200",
            description = "The run",
            content = @Content(schema = @Schema(implementation = RunResponse.class)))
    public RunResponse read(@RestPath String id) {
        return runs.read(RunLocation.read(id));
    }

    @DELETE
    @Path("/{id}")
    @Operation(
            operationId = "cancelRun",
            summary = "End a run before all is done",
            description =
                    """
                    Some hundred customers who are being evaluated at this moment are finished first. What was \
                    recorded stays, and the run still says what it did. One that has ended stays as it is.""")
    @APIResponse(
            responseCode = "200",
            description = "The run, in its last state",
            content = @Content(schema = @Schema(implementation = RunResponse.class)))
    public RunResponse cancel(@RestPath String id) {
        UUID run = RunLocation.read(id);
        runs.cancel(run);
        return runs.read(run);
    }

    @GET
    @Path("/{id}/failures")
    @Operation(
            operationId = "listFailures",
            summary = "Customers whom a run skipped or could not evaluate, and why")
    @APIResponse(
            responseCode = "200",
            description = "A page of customers",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = FailuresResponse.class)))
    public Response failures(@RestPath String id, @BeanParam PageQuery page) {
        FailuresResponse found = runs.failures(RunLocation.read(id), page.read(1));
        return page.answer(found, found.next());
    }
}
