package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.vocabulary.Customer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Deriving facts from 50 events. */
@State(Scope.Benchmark)
public class DerivationBenchmark {

    private final EvaluationRequest request =
            RequestReader.read(RequestJson.read(Sample.events(), 1), Sample.release());

    @Benchmark
    public Customer derive() {
        return new Timeline(request.events(), request.recorded()).factsAt(Sample.NOW);
    }
}
