package org.nurtureadvisor.rules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

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
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.DidYouMean;

import java.util.List;
import java.util.function.Supplier;

/** The rule book, read from the rules in force. Its ETag is the digest of the release. */
@Path("/v1/models")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Rule book")
public class ModelResource {

    private static final String ETAG = "Digest of the rules in force";
    private static final String IF_NONE_MATCH = "An ETag: answer only if the rules have changed";
    private static final String NOT_MODIFIED = "The rules have not changed";

    private final ReleaseInForce releases;

    ModelResource(ReleaseInForce releases) {
        this.releases = releases;
    }

    @GET
    @Operation(operationId = "listModels", summary = "The relationship models in force")
    @APIResponse(
            responseCode = "200",
            description = "In the order of evaluation",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = ETAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ModelsResponse.class)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = IF_NONE_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    public Response list(@Context Request request) {
        CompiledRelease release = releases.current();
        return answer(request, release, () -> ModelsResponse.from(release));
    }

    @GET
    @Path("/{id}")
    @Operation(
            operationId = "readModel",
            summary = "One model: its stages, their criteria in words, its advice")
    @APIResponse(
            responseCode = "200",
            description = "The model",
            headers =
                    @Header(
                            name = HttpHeaders.ETAG,
                            description = ETAG,
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = ModelResponse.class)))
    @APIResponse(responseCode = "304", description = NOT_MODIFIED)
    @Parameter(
            name = HttpHeaders.IF_NONE_MATCH,
            in = ParameterIn.HEADER,
            description = IF_NONE_MATCH,
            schema = @Schema(type = SchemaType.STRING))
    public Response read(@RestPath String id, @Context Request request) {
        CompiledRelease release = releases.current();
        CompiledModel model = release.model(id).orElseThrow(() -> notFound(id, release));
        return answer(
                request, release, () -> ModelResponse.from(model, release.english().wording()));
    }

    private static Response answer(Request request, CompiledRelease release, Supplier<?> body) {
        EntityTag tag = new EntityTag(release.digest());
        Response.ResponseBuilder notModified = request.evaluatePreconditions(tag);
        return notModified != null
                ? notModified.tag(tag).build()
                : Response.ok(body.get()).tag(tag).build();
    }

    private static ProblemException notFound(String id, CompiledRelease release) {
        List<String> ids = release.models().stream().map(model -> model.model().id()).toList();
        String detail =
                "There is no model '%s'. There are %s.".formatted(id, String.join(", ", ids));
        Finding finding =
                Finding.of("UNKNOWN_MODEL", detail, DidYouMean.nearest(id, ids).orElse(null));
        return new ProblemException(ProblemCode.MODEL_NOT_FOUND, detail, List.of(finding));
    }
}
