package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;

import io.smallrye.common.annotation.Blocking;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jboss.resteasy.reactive.RestQuery;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.util.EnumMap;
import java.util.Map;

/**
 * Reads the same request as an evaluation and writes an answer that was made before: all the work
 * of HTTP and JSON and nothing else. The yardstick for what an evaluation costs over HTTP.
 */
@Path("/benchmark/ready-made")
public class ReadyMadeResource {

    private final Map<Explain, EvaluationResponse> answers = new EnumMap<>(Explain.class);

    private final ReleaseInForce releases;

    ReadyMadeResource(EvaluationService service, ReleaseInForce releases) {
        this.releases = releases;
        CompiledRelease release = releases.current();
        EvaluationRequest request = EvaluationRequest.read(Sample.facts(), release);
        for (Explain explain : Explain.values()) {
            Manner manner = Manner.english(explain);
            answers.put(explain, service.evaluate(request, manner, release));
        }
    }

    @POST
    @Blocking
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(hidden = true)
    public EvaluationResponse answer(JsonNode body, @RestQuery String explain) {
        new RequestReader(releases.current(), Now.inMicros(), false).read(body);
        return answers.get(Explain.of(explain));
    }
}
