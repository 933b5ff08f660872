package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.Duration;
import java.time.Instant;

/**
 * Where a customer stands in one relationship model.
 *
 * @param model id of the model
 * @param stage code of the stage; null where too little is known to place the customer
 * @param previous code of the stage before; null where there was none
 * @param movement from {@code previous} to {@code stage}; null where there is no stage
 * @param levels how many stages up from {@code previous}, negative for down; null where there was
 *     none, and where stages have no order
 * @param daysInStage whole days since the customer entered the stage; null where unknown
 * @param refused code of the stage whose criteria are reached, but to which the model's policy does
 *     not let the customer move yet; null where nothing is refused
 * @param skipped on a ladder, code of the lowest required stage that is known not to be reached
 *     while a stage above it is; null where there is none
 * @param runnerUp of types, code of the second strongest; null where there is none
 */
@RecordBuilder
public record Placement(
        String model,
        String stage,
        String previous,
        Movement movement,
        Integer levels,
        Integer daysInStage,
        String refused,
        String skipped,
        String runnerUp) {

    /**
     * Where a customer stands, and how it came there.
     *
     * @param reached code of the stage whose criteria are reached; null where too little is known
     * @param previous null where there was no placement before
     */
    public static Placement of(
            Model model, String reached, PreviousPlacement previous, Instant asOf) {
        boolean refused = !allows(model, reached, previous, asOf);
        String stage = refused ? previous.stage() : reached;
        Movement movement = stage == null ? null : Movement.to(stage, model, previous);
        Instant since = movement == null ? null : movement.since(previous, asOf);
        return PlacementBuilder.builder()
                .model(model.id())
                .stage(stage)
                .previous(previous == null ? null : previous.stage())
                .movement(movement)
                .levels(
                        stage == null || !isOnWay(model, previous)
                                ? null
                                : Integer.valueOf(levels(model, stage, previous)))
                .daysInStage(days(since, asOf))
                .refused(refused ? reached : null)
                .build();
    }

    /** To no stage, too: where nothing is lost again, neither is it for want of facts. */
    private static boolean allows(
            Model model, String reached, PreviousPlacement previous, Instant asOf) {
        return !isOnWay(model, previous)
                || model.policy()
                        .allows(levels(model, reached, previous), days(previous.since(), asOf));
    }

    private static boolean isOnWay(Model model, PreviousPlacement previous) {
        return previous != null && previous.stage() != null && model.kind().isOrdered();
    }

    private static int levels(Model model, String stage, PreviousPlacement previous) {
        return model.rank(stage) - model.rank(previous.stage());
    }

    private static Integer days(Instant since, Instant asOf) {
        return since == null
                ? null
                : Integer.valueOf((int) Math.max(0, Duration.between(since, asOf).toDays()));
    }
}
