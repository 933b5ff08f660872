package org.nurtureadvisor.rules;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Variant;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.nurtureadvisor.request.Languages;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.Voice;
import org.nurtureadvisor.rules.page.Page;
import org.nurtureadvisor.rules.page.WrittenPage;

import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rule book, read from the rules in force: as JSON for programs, as HTML and Markdown for
 * people.
 */
@Path("/v1/models")
@Produces({MediaType.APPLICATION_JSON, MediaType.TEXT_HTML, Page.MARKDOWN})
@Tag(name = "Rule book")
public class ModelResource {

    private static final String HTML = "A page to read and to print";
    private static final String MARKDOWN = "The same page as CommonMark";
    private static final String NOT_MODIFIED = "The rules have not changed";

    private static final String JSON = MediaType.APPLICATION_JSON + ";charset=UTF-8";

    /** The formats, the preferred one first. */
    private static final List<Variant> FORMATS =
            Variant.mediaTypes(
                            MediaType.APPLICATION_JSON_TYPE,
                            MediaType.TEXT_HTML_TYPE,
                            MediaType.valueOf(Page.MARKDOWN))
                    .build();

    private final ReleaseInForce releases;
    private final ObjectMapper mapper;

    ModelResource(ReleaseInForce releases, ObjectMapper mapper) {
        this.releases = releases;
        this.mapper = mapper;
    }

    @GET
    @Operation(operationId = "listModels", summary = "The relationship models in force")
    @APIResponse(
            responseCode = "200",
            description = "In the order of evaluation",
            headers = {
                @Header(name = HttpHeaders.CONTENT_LANGUAGE, ref = "Language"),
                @Header(name = HttpHeaders.ETAG, ref = "RuleBookVersion"),
                @Header(name = HttpHeaders.VARY, ref = "RuleBookFormat")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ModelsResponse.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, description = HTML)),
                @Content(
                        mediaType = Page.MARKDOWN,
                        schema = @Schema(type = SchemaType.STRING, description = MARKDOWN))
            })
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @Parameter(name = HttpHeaders.ACCEPT_LANGUAGE, in = ParameterIn.HEADER)
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER)
    public Response list(@Context Request request, @Context HttpHeaders headers) {
        CompiledRelease release = releases.current();
        Voice voice = release.voice(Languages.read(headers));
        return answer(
                request,
                voice,
                () -> ModelsResponse.from(release, voice),
                () -> Page.of(release, voice));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readModel",
            summary = "One model: its stages, their criteria in words, its advice")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            headers = {
                @Header(name = HttpHeaders.CONTENT_LANGUAGE, ref = "Language"),
                @Header(name = HttpHeaders.ETAG, ref = "RuleBookVersion"),
                @Header(name = HttpHeaders.VARY, ref = "RuleBookFormat")
            },
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON,
                        schema = @Schema(implementation = ModelResponse.class)),
                @Content(
                        mediaType = MediaType.TEXT_HTML,
                        schema = @Schema(type = SchemaType.STRING, description = HTML)),
                @Content(
                        mediaType = Page.MARKDOWN,
                        schema = @Schema(type = SchemaType.STRING, description = MARKDOWN))
            })
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @Parameter(name = HttpHeaders.ACCEPT_LANGUAGE, in = ParameterIn.HEADER)
    @Parameter(name = HttpHeaders.IF_NONE_MATCH, in = ParameterIn.HEADER)
    public Response read(
            @RestPath String id, @Context Request request, @Context HttpHeaders headers) {
        CompiledRelease release = releases.current();
        Voice voice = release.voice(Languages.read(headers));
        CompiledModel model = Models.find(id, release.models());
        return answer(
                request,
                voice,
                () -> ModelResponse.from(model, voice),
                () -> Page.of(model, release, voice));
    }

    private Response answer(Request request, Voice voice, Supplier<?> json, Supplier<Page> page) {
        Variant format = request.selectVariant(FORMATS);
        if (format == null) {
            throw new NotAcceptableException();
        }
        return switch (format.getMediaType().toString()) {
            case MediaType.TEXT_HTML -> answer(request, voice, page.get().html());
            case Page.MARKDOWN -> answer(request, voice, page.get().markdown());
            default -> answer(request, voice, written(json.get()));
        };
    }

    private WrittenPage written(Object json) {
        try {
            return new WrittenPage(JSON, null, mapper.writeValueAsString(json));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException("a model cannot be written", e);
        }
    }

    private static Response answer(Request request, Voice voice, WrittenPage page) {
        EntityTag tag = new EntityTag(page.digest());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        // Choosing a format has named it in the answer already; a second time would be once too
        // often.
        return notModified == null
                ? Response.ok(page.text(), page.mediaType())
                        .header("Content-Security-Policy", page.contentSecurityPolicy())
                        .tag(tag)
                        .language(voice.locale())
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build()
                : notModified
                        .header(HttpHeaders.VARY, null)
                        .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                        .build();
    }
}
