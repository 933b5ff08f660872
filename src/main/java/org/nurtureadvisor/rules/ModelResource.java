package org.nurtureadvisor.rules;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
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

    private final ReleaseInForce releases;

    ModelResource(ReleaseInForce releases) {
        this.releases = releases;
    }

    @GET
    @Operation(operationId = "listModels", summary = "The relationship models in force")
    @APIResponse(
            responseCode = "200",
            description = "In the order of evaluation",
            content = @Content(schema = @Schema(implementation = ModelsResponse.class)))
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
            content = @Content(schema = @Schema(implementation = ModelResponse.class)))
    public Response read(@RestPath String id, @Context Request request) {
        CompiledRelease release = releases.current();
        CompiledModel model = release.model(id).orElseThrow(() -> notFound(id, release));
        return answer(request, release, () -> ModelResponse.from(model, release.wording()));
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
        String meant =
                DidYouMean.nearest(id, ids).map(near -> " Did you mean " + near + "?").orElse("");
        return new ProblemException(
                ProblemCode.MODEL_NOT_FOUND,
                "There is no model '"
                        + id
                        + "'. There are "
                        + String.join(", ", ids)
                        + "."
                        + meant);
    }
}
