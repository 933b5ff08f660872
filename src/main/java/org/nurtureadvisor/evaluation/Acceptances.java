package org.nurtureadvisor.evaluation;

import org.nurtureadvisor.evaluation.EvaluationResponse.PlacementResponse;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** How advice was taken, in each stage of each model. */
public final class Acceptances {

    /** Nothing is known. */
    public static final Acceptances NONE = of(List.of());

    private record Place(String model, String stage) {}

    private final Map<Place, Map<String, Acceptance>> byCode;

    private Acceptances(Map<Place, Map<String, Acceptance>> byCode) {
        this.byCode = byCode;
    }

    public static Acceptances of(List<Acceptance> all) {
        Map<Place, Map<String, Acceptance>> byCode = new HashMap<>();
        for (Acceptance each : all) {
            byCode.computeIfAbsent(new Place(each.model(), each.stage()), any -> new HashMap<>())
                    .put(each.code(), each);
        }
        return new Acceptances(byCode);
    }

    /** By what the priority of a piece of advice is multiplied; 1 where nothing is known. */
    double factor(String code, String model, String stage) {
        Acceptance known = in(model, stage).get(code);
        return known == null ? 1 : known.factor();
    }

    /** Those that an answer with these placements may hang on, in an order of their own. */
    public List<Acceptance> behind(List<PlacementResponse> placements) {
        return placements.stream()
                .flatMap(placement -> inOrder(placement.model(), placement.stage()))
                .toList();
    }

    private Stream<Acceptance> inOrder(String model, String stage) {
        return in(model, stage).values().stream().sorted(Comparator.comparing(Acceptance::code));
    }

    private Map<String, Acceptance> in(String model, String stage) {
        return byCode.getOrDefault(new Place(model, stage), Map.of());
    }
}
