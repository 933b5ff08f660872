package org.nurtureadvisor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class PlacementTest {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final Model MODEL = model(Policy.FREE);

    @ParameterizedTest
    @CsvSource({
        "LOW, ADVANCED, 1, 0",
        "MIDDLE, HELD, 0, 10",
        "HIGH, SLIPPED, -1, 0",
        ", ENTERED, , 0"
    })
    void movesFromThePreviousStage(
            String previous, Movement movement, Integer levels, Integer daysInStage) {
        Placement placement = place("MIDDLE", previous, "2025-12-21T23:59:59Z");

        assertThat(placement.stage()).isEqualTo("MIDDLE");
        assertThat(placement.previous()).isEqualTo(previous);
        assertThat(placement.movement()).isEqualTo(movement);
        assertThat(placement.levels()).isEqualTo(levels);
        assertThat(placement.daysInStage()).isEqualTo(daysInStage);
    }

    @ParameterizedTest
    @CsvSource({"LOW, ADVANCED", "MIDDLE, RECOVERED", "HIGH, RECOVERED", ", ADVANCED"})
    void recoversWhatWasLostBefore(String highest, Movement movement) {
        PreviousPlacement before = new PreviousPlacement("LOW", AS_OF, highest);

        assertThat(Placement.of(MODEL, "MIDDLE", before, AS_OF).movement()).isEqualTo(movement);
    }

    @Test
    void isEnteredWhereNoStageWasKnownBefore() {
        PreviousPlacement before = new PreviousPlacement(null, AS_OF, "HIGH");
        Placement placement = Placement.of(MODEL, "MIDDLE", before, AS_OF);

        assertThat(placement.movement()).isEqualTo(Movement.ENTERED);
        assertThat(placement.levels()).isNull();
    }

    @Test
    void hasNoMovementWithoutAStage() {
        Placement placement = place(null, "HIGH", "2025-12-22T00:00:00Z");

        assertThat(placement.previous()).isEqualTo("HIGH");
        assertThat(placement.movement()).isNull();
        assertThat(placement.levels()).isNull();
    }

    @Test
    void neverSlipsWhereThePolicyIsForwardOnly() {
        Placement placement = place(new Policy(true, 0), "LOW", "HIGH", "2020-01-01T00:00:00Z");

        assertThat(placement.stage()).isEqualTo("HIGH");
        assertThat(placement.movement()).isEqualTo(Movement.HELD);
        assertThat(placement.refused()).isEqualTo("LOW");
    }

    @Test
    void losesNoStageForWantOfFactsWhereThePolicyIsForwardOnly() {
        Placement placement = place(new Policy(true, 0), null, "HIGH", "2020-01-01T00:00:00Z");

        assertThat(placement.stage()).isEqualTo("HIGH");
        assertThat(placement.movement()).isEqualTo(Movement.HELD);
        assertThat(placement.refused()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2025-12-02T00:00:00Z, HIGH, ADVANCED, ",
        "2025-12-02T00:00:01Z, LOW, HELD, HIGH",
        ", HIGH, ADVANCED, "
    })
    void dwellsInAStageBeforeMovingOn(
            String since, String stage, Movement movement, String refused) {
        Placement placement = place(new Policy(false, 30), "HIGH", "LOW", since);

        assertThat(placement.stage()).isEqualTo(stage);
        assertThat(placement.movement()).isEqualTo(movement);
        assertThat(placement.refused()).isEqualTo(refused);
    }

    @Test
    void slipsWithoutDwelling() {
        Placement placement = place(new Policy(false, 30), "LOW", "HIGH", "2025-12-31T00:00:00Z");

        assertThat(placement.movement()).isEqualTo(Movement.SLIPPED);
        assertThat(placement.refused()).isNull();
    }

    @Test
    void entersAnotherTypeWithoutGoingUpOrDown() {
        Model types =
                new Model("types", "", ModelKind.TYPES, "", null, Policy.FREE, MODEL.stages());
        Placement placement =
                Placement.of(types, "HIGH", new PreviousPlacement("LOW", null, null), AS_OF);

        assertThat(placement.movement()).isEqualTo(Movement.ENTERED);
        assertThat(placement.levels()).isNull();
    }

    @Test
    void doesNotKnowTheDaysInAStageEnteredNobodyKnowsWhen() {
        assertThat(place("HIGH", "HIGH", null).daysInStage()).isNull();
    }

    @Test
    void countsNoDaysInAStageEnteredLater() {
        assertThat(place("HIGH", "HIGH", "2026-02-01T00:00:00Z").daysInStage()).isZero();
    }

    private static Placement place(String stage, String previous, String since) {
        return place(Policy.FREE, stage, previous, since);
    }

    private static Placement place(Policy policy, String stage, String previous, String since) {
        PreviousPlacement before =
                previous == null
                        ? null
                        : new PreviousPlacement(
                                previous, since == null ? null : Instant.parse(since), null);
        return Placement.of(model(policy), stage, before, AS_OF);
    }

    private static Model model(Policy policy) {
        List<Stage> stages = List.of(stage("LOW"), stage("MIDDLE"), stage("HIGH"));
        return new Model("steps", "Steps", ModelKind.LADDER, "none", null, policy, stages);
    }

    private static Stage stage(String code) {
        return new Stage(code, code, "", "", false, false);
    }
}
