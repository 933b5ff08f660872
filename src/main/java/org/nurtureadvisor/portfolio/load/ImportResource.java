package org.nurtureadvisor.portfolio.load;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;

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
import org.nurtureadvisor.portfolio.mapping.MappingResponse;
import org.nurtureadvisor.portfolio.mapping.Mappings;
import org.nurtureadvisor.portfolio.mapping.MappingsResponse;
import org.nurtureadvisor.portfolio.mapping.MappingsResponse.MappingSummary;
import org.nurtureadvisor.request.MediaTypes;

import java.io.IOException;
import java.io.InputStream;

/** What CRMs export, as customers and events. */
@Path("/v1/imports")
@Tag(name = "Loads")
public class ImportResource {

    private final LoadService service;
    private final Mappings mappings;

    ImportResource(LoadService service, Mappings mappings) {
        this.service = service;
        this.mappings = mappings;
    }

    @GET
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "listMappings", summary = "List the exports that can be imported")
    @APIResponse(
            responseCode = "200",
            description = "The mappings, by name",
            content = @Content(schema = @Schema(implementation = MappingsResponse.class)))
    public MappingsResponse listMappings() {
        return new MappingsResponse(mappings.all().stream().map(MappingSummary::from).toList());
    }

    @GET
    @Path("/{mapping}")
    @Blocking
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "readMapping", summary = "Say what an import takes of which columns")
    @APIResponse(
            responseCode = "200",
            description = "The mapping",
            content = @Content(schema = @Schema(implementation = MappingResponse.class)))
    public MappingResponse readMapping(@RestPath String mapping) {
        return MappingResponse.from(mappings.get(mapping));
    }

    @POST
    @Path("/{mapping}")
    @Blocking
    @Consumes(MediaTypes.CSV)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "importExport",
            summary = "Import what a CRM exports",
            description =
                    """
                    A mapping says what the columns of an export mean: customers, facts about them, and events, \
                    whose ids are made of the export's own. So an export can be imported again and again, each time \
                    longer: what is known is *repeated*. Columns that the mapping does not name are passed over. What \
                    an import says of a known customer replaces what was known, what it does not say stays.""")
    @RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaTypes.CSV,
                            schema =
                                    @Schema(
                                            type = SchemaType.STRING,
                                            description = "The export as it is, in UTF-8.")))
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
    public RestResponse<LoadResponse> importExport(@RestPath String mapping, InputStream body)
            throws IOException {
        return LoadLocation.created(service.loadExport(body, mappings.get(mapping)));
    }
}
