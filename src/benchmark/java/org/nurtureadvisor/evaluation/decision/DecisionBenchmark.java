package org.nurtureadvisor.evaluation.decision;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.nurtureadvisor.customer.record.StoredEvent;
import org.nurtureadvisor.evaluation.Acceptances;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.evaluation.Sample;
import org.nurtureadvisor.evaluation.decision.StoredCustomer.Stated;
import org.nurtureadvisor.evaluation.decision.StoredCustomer.StoredPlacement;
import org.nurtureadvisor.request.RequestJson;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** One decision as a run over the portfolio makes it of two models, all but the database. */
@State(Scope.Benchmark)
public class DecisionBenchmark {

    private static final Set<String> OF_ALL_EVENTS = Set.of("id", "type", "at");

    private final ObjectMapper mapper = Sample.mapper();
    private final Decider decider =
            new Decider(new GivenWriter(mapper, Sample.norms()), Sample.service(), mapper);
    private final Asked asked =
            Asked.of(
                    "c-4711",
                    new Round(
                            Sample.NOW,
                            List.of("client-strata"),
                            Explain.NONE,
                            Sample.release(),
                            null));
    private final StoredCustomer customer = customer(RequestJson.read(Sample.events(), 1));

    private static StoredCustomer customer(JsonNode request) {
        Instant since = Sample.NOW.minus(90, ChronoUnit.DAYS);
        Instant before = Sample.NOW.minus(1, ChronoUnit.DAYS);
        return new StoredCustomer(
                new Stated("c-4711", "Example Ltd", "{}", "{}", List.of()),
                StreamSupport.stream(request.get("events").spliterator(), false)
                        .map(DecisionBenchmark::event)
                        .sorted(StoredEvent.ORDER)
                        .toList(),
                List.of(
                        new StoredPlacement(
                                "trust-ladder", "LAGNIAPPE", since, "REQUESTED", before),
                        new StoredPlacement("client-strata", "REPEAT", since, "REPEAT", before)),
                List.of());
    }

    private static StoredEvent event(JsonNode event) {
        return new StoredEvent(
                event.get("id").textValue(),
                event.get("type").textValue(),
                Instant.parse(event.get("at").textValue()),
                ((ObjectNode) event.deepCopy()).remove(OF_ALL_EVENTS).toString());
    }

    @Benchmark
    public Decided decide() {
        return decider.decide(customer, asked, Acceptances.NONE);
    }
}
