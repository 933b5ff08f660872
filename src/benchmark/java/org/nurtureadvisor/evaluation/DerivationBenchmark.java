package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.customer.Timeline;
import org.nurtureadvisor.evaluation.SlipForecast.Slip;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Placement;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.util.List;
import java.util.Map;

/** Deriving facts from 50 events, today and on the days to come. */
@State(Scope.Benchmark)
public class DerivationBenchmark {

    private final CompiledRelease release = Sample.release();
    private final EvaluationRequest request = EvaluationRequest.read(Sample.events(), release);
    private final Case facts = new Case(Sample.NOW, timeline(), request.stated());
    private final Customer customer = release.conclude(facts.facts());
    private final List<CompiledModel> models = release.relationshipModels();
    private final List<Placement> placements =
            models.stream().map(model -> model.placement(customer, null, Sample.NOW)).toList();

    private Timeline timeline() {
        return new Timeline(request.events(), request.recorded());
    }

    @Benchmark
    public Customer derive() {
        return timeline().factsAt(Sample.NOW);
    }

    @Benchmark
    public Map<String, Slip> forecast() {
        return SlipForecast.find(release, facts, customer, models, placements);
    }
}
