package org.nurtureadvisor.vocabulary;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a customer stands in one relationship model.
 *
 * @param model id of the model
 * @param stage code of the stage; null where too little is known to place the customer
 * @param previous code of the stage before; null where there was none
 * @param movement from {@code previous} to {@code stage}; null where there is no stage
 * @param daysInStage whole days since the customer entered the stage; null where unknown
 */
public record Placement(
        String model, String stage, String previous, Movement movement, Integer daysInStage) {

    /**
     * Where a customer stands, and how it came there.
     *
     * @param stage code of the stage; null where too little is known to place the customer
     * @param previous null where there was no placement before
     */
    public static Placement of(
            Model model, String stage, PreviousPlacement previous, Instant asOf) {
        Movement movement = stage == null ? null : Movement.to(stage, model, previous);
        Instant since = movement == null ? null : movement.since(previous, asOf);
        return new Placement(
                model.id(),
                stage,
                previous == null ? null : previous.stage(),
                movement,
                since == null ? null : (int) Math.max(0, Duration.between(since, asOf).toDays()));
    }
}
