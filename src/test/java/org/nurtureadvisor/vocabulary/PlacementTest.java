package org.nurtureadvisor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.util.List;

class PlacementTest {

    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");
    private static final Model MODEL =
            new Model(
                    "steps",
                    "Steps",
                    ModelKind.LADDER,
                    "none",
                    null,
                    List.of(stage("LOW"), stage("MIDDLE"), stage("HIGH")));

    @ParameterizedTest
    @CsvSource({"LOW, ADVANCED, 0", "MIDDLE, HELD, 10", "HIGH, SLIPPED, 0", ", ENTERED, 0"})
    void movesFromThePreviousStage(String previous, Movement movement, Integer daysInStage) {
        Placement placement = place("MIDDLE", previous, "2025-12-21T23:59:59Z");

        assertThat(placement)
                .isEqualTo(new Placement("steps", "MIDDLE", previous, movement, daysInStage));
    }

    @Test
    void hasNoMovementWithoutAStage() {
        assertThat(place(null, "HIGH", "2025-12-22T00:00:00Z"))
                .isEqualTo(new Placement("steps", null, "HIGH", null, null));
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
        PreviousPlacement before =
                previous == null
                        ? null
                        : new PreviousPlacement(
                                previous, since == null ? null : Instant.parse(since));
        return Placement.of(MODEL, stage, before, AS_OF);
    }

    private static Stage stage(String code) {
        return new Stage(code, code, "", "", false, false);
    }
}
