package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;

import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Reading requests, and writing answers. */
@State(Scope.Benchmark)
public class JsonBenchmark {

    private final CompiledRelease release = Sample.release();
    private final ObjectWriter writer = Sample.mapper().writer();
    private final byte[] facts = Sample.facts();
    private final byte[] events = Sample.events();
    private final EvaluationResponse brief = answer(Explain.NONE);
    private final EvaluationResponse explained = answer(Explain.SUMMARY);

    private EvaluationResponse answer(Explain explain) {
        return Sample.service().evaluate(readFacts(), Manner.english(explain), release);
    }

    @Benchmark
    public EvaluationRequest readFacts() {
        return EvaluationRequest.read(facts, release);
    }

    @Benchmark
    public EvaluationRequest readEvents() {
        return EvaluationRequest.read(events, release);
    }

    @Benchmark
    public byte[] writeBrief() throws JsonProcessingException {
        return writer.writeValueAsBytes(brief);
    }

    @Benchmark
    public byte[] writeExplained() throws JsonProcessingException {
        return writer.writeValueAsBytes(explained);
    }
}
