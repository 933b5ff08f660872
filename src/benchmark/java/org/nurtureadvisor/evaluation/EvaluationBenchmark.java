package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** One evaluation with advice, of a request that has been read: of two models, or of all. */
@State(Scope.Benchmark)
public class EvaluationBenchmark {

    private final CompiledRelease release = Sample.release();
    private final EvaluationService service = Sample.service();

    @Param({"facts", "events"})
    public String from;

    @Param({"NONE", "SUMMARY", "FULL"})
    public Explain explain;

    private EvaluationRequest request;
    private EvaluationRequest requestForAll;
    private Manner manner;

    @Setup
    public void read() {
        manner = Manner.english(explain);
        byte[] json = from.equals("facts") ? Sample.facts() : Sample.events();
        ObjectNode said = (ObjectNode) RequestJson.read(json, 1);
        request = read(said);
        requestForAll = read(said.without("models"));
    }

    private EvaluationRequest read(JsonNode said) {
        return new RequestReader(release, Sample.NOW, false).read(said);
    }

    @Benchmark
    public EvaluationResponse evaluate() {
        return service.evaluate(request, manner, release);
    }

    @Benchmark
    public EvaluationResponse evaluateAllModels() {
        return service.evaluate(requestForAll, manner, release);
    }
}
