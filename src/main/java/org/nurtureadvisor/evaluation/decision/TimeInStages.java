package org.nurtureadvisor.evaluation.decision;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long a customer stayed after each move. */
final class TimeInStages {

    private final Map<MoveId, Duration> after = new HashMap<>();
    private final Map<String, Map<String, Duration>> byModel = new HashMap<>();

    /**
     * @param moves the latest first
     */
    TimeInStages(List<PlacementEntity> placements, List<MoveEntity> moves) {
        Map<String, Instant> until = new HashMap<>();
        placements.forEach(placement -> until.put(placement.id.model(), placement.asOf));
        for (MoveEntity move : moves) {
            String model = move.id.model();
            Duration stay = Duration.between(move.asOf, until.getOrDefault(model, move.asOf));
            after.put(move.id, stay);
            byModel.computeIfAbsent(model, any -> new LinkedHashMap<>())
                    .merge(move.to, stay, Duration::plus);
            until.put(model, move.asOf);
        }
    }

    long daysAfter(MoveEntity move) {
        return after.get(move.id).toDays();
    }

    /** By stage, the one entered last first. */
    Map<String, Long> daysIn(String model) {
        Map<String, Long> days = new LinkedHashMap<>();
        byModel.getOrDefault(model, Map.of())
                .forEach((stage, stay) -> days.put(stage, stay.toDays()));
        return days;
    }
}
