package org.nurtureadvisor.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class ModelTest {

    private static final Stage LOW = stage("LOW");
    private static final Stage HIGH = stage("HIGH");
    private static final Model MODEL =
            new Model(
                    "interest",
                    "Interest",
                    ModelKind.LEVEL,
                    "us",
                    null,
                    Policy.FREE,
                    List.of(LOW, HIGH));

    @Test
    void ranksItsStagesFromOne() {
        assertThat(MODEL.rank("LOW")).isEqualTo(1);
        assertThat(MODEL.rank("HIGH")).isEqualTo(2);
    }

    @Test
    void ranksNothingElse() {
        assertThat(MODEL.rank("MEDIUM")).isZero();
        assertThat(MODEL.rank(null)).isZero();
    }

    @Test
    void findsAStageByItsCode() {
        assertThat(MODEL.stage("HIGH")).contains(HIGH);
        assertThat(MODEL.stage("MEDIUM")).isEmpty();
    }

    private static Stage stage(String code) {
        return new Stage(code, code, "for us", "for them", false, false);
    }
}
