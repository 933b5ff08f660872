package org.nurtureadvisor.portfolio.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.List;
import java.util.stream.Stream;

class DistributionTest {

    @Test
    void stagesThatAModelHadOnceStandBehindThoseThatItHas() {
        Model model =
                new Model(
                        "steps",
                        "Steps",
                        ModelKind.LADDER,
                        "none",
                        null,
                        Policy.FREE,
                        List.of(stage("LOW"), stage("HIGH")));

        assertThat(
                        Stream.of("ONCE", "HIGH", "BEFORE", "LOW")
                                .sorted(Distribution.lowestFirst(model)))
                .containsExactly("LOW", "HIGH", "BEFORE", "ONCE");
    }

    private static Stage stage(String code) {
        return new Stage(code, code, "", "", false, false);
    }
}
