package org.nurtureadvisor.portfolio.load;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.nurtureadvisor.request.MediaTypes;
import org.nurtureadvisor.request.PageQuery;

import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;

/** Events of many customers, a million lines at once. */
@Path("/v1")
@Tag(name = "Loads")
public class LoadResource {

    private final LoadService service;
    private final RejectedLines rejected;

    LoadResource(LoadService service, RejectedLines rejected) {
        this.service = service;
        this.rejected = rejected;
    }

    @POST
    @Path("/events")
    @Blocking
    @Consumes({
        MediaType.APPLICATION_JSON,
        MediaTypes.NDJSON,
        MediaTypes.JSON_LINES,
        MediaTypes.CSV
    })
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "loadEvents",
            summary = "Tell what happened with many customers",
            description =
                    """
                    Any number of events in any order, each with the `customerId` of its customer. Customers that \
                    are not known yet are created. A bad line fails only itself: the answer counts what became of \
                    the lines, and the rejected ones can be had with their reasons.

                    An event is known by the id of its customer and its own. Sent again, it is *repeated* and \
                    changes nothing; with another content, its line is rejected as `EVENT_CONFLICT`. So a load that \
                    was cut off, whatever the reason, is simply sent again whole. How far it had come says \
                    `GET /v1/loads`.

                    CSV has a header with `customerId`, `id`, `type`, `at` and any attributes of events; the \
                    members of a set are separated by `|` or `;`, and an empty cell says nothing. Cells are \
                    separated by commas, semicolons or tabs.""")
    @RequestBody(
            required = true,
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(ref = "CustomerEvents")),
                @Content(
                        mediaType = MediaTypes.NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A `CustomerEvent` on each line.")),
                @Content(
                        mediaType = MediaTypes.JSON_LINES,
                        schema = @Schema(type = SchemaType.STRING, description = "The same.")),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A header, and an event on each line."))
            })
    @APIResponse(
            responseCode = "201",
            description = "All lines were read",
            headers =
                    @Header(
                            name = HttpHeaders.LOCATION,
                            description = "Where the load is",
                            schema = @Schema(type = SchemaType.STRING, format = "uri-reference")),
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON,
                            schema = @Schema(implementation = LoadResponse.class)))
    public RestResponse<LoadResponse> loadEvents(InputStream body, @Context HttpHeaders headers)
            throws IOException {
        return LoadLocation.created(
                service.loadEvents(body, LoadFormat.of(headers.getMediaType())));
    }

    @GET
    @Path("/loads")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listLoads",
            summary = "List the loads",
            description = "Those that run, and those that ended in the last weeks.")
    @APIResponse(
            responseCode = "200",
            description = "A page of them, the latest first",
            headers = @Header(name = HttpHeaders.LINK, ref = "NextPage"),
            content = @Content(schema = @Schema(implementation = LoadsResponse.class)))
    public Response listLoads(@BeanParam PageQuery page) {
        LoadsResponse found = service.list(page.read(1));
        return page.answer(found, found.next());
    }

    @GET
    @Path("/loads/{id}")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "readLoad",
            summary = "Say how far a load has come",
            description =
                    "Also while it runs, and after it was cut off: its figures are those of the lines"
                            + " that are stored.")
    @APIResponse(
            responseCode = "200",
            description = "What became of its lines",
            content = @Content(schema = @Schema(implementation = LoadResponse.class)))
    public LoadResponse readLoad(@RestPath String id) {
        return service.find(id);
    }

    @GET
    @Path("/loads/{id}/rejected-lines")
    @Blocking
    @Produces({MediaTypes.NDJSON, MediaTypes.JSON_LINES})
    @Operation(
            operationId = "readRejectedLines",
            summary = "Download the lines of a load that were rejected",
            description =
                    """
                    As NDJSON, a `RejectedLine` for each. As CSV, a record for each reason, with the columns \
                    `line`, `code`, `pointer`, `detail`, `didYouMean`, `text`.""")
    @APIResponse(
            responseCode = "200",
            description = "The rejected lines in their order",
            content = {
                @Content(
                        mediaType = MediaTypes.NDJSON,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A `RejectedLine` on each line.")),
                @Content(
                        mediaType = MediaTypes.JSON_LINES,
                        schema = @Schema(type = SchemaType.STRING, description = "The same.")),
                @Content(
                        mediaType = MediaTypes.CSV,
                        schema =
                                @Schema(
                                        type = SchemaType.STRING,
                                        description = "A header, and a record for each reason."))
            })
    public StreamingOutput readRejectedLines(@RestPath String id) {
        UUID load = service.find(id).id();
        return output -> rejected.writeNdjson(load, output);
    }

    @GET
    @Path("/loads/{id}/rejected-lines")
    @Blocking
    @Produces(MediaTypes.CSV)
    @Operation(hidden = true)
    public StreamingOutput readRejectedLinesAsCsv(@RestPath String id) {
        UUID load = service.find(id).id();
        return output -> rejected.writeCsv(load, output);
    }
}
