package org.nurtureadvisor.rules.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.stream.Collectors;

/** Under which headings a rule stands, by what it asks of the placement. */
class StagesAskedForTest {

    private static final String STRATA = "client-strata";

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            textBlock =
                    """
                    stage == "LOYAL"                            ^ LOYAL
                    stage in ( "REPEAT", "LOYAL" )              ^ REPEAT LOYAL
                    stage not in ( "REPEAT", "LOYAL" )          ^ DEFECTED COMMODITY MISSIONARY
                    stage != "DEFECTED"                         ^ COMMODITY REPEAT LOYAL MISSIONARY
                    stage == "LOYAL" || stage == "REPEAT"       ^ REPEAT LOYAL
                    stage != "LOYAL", stage != "REPEAT"         ^ DEFECTED COMMODITY MISSIONARY
                    stage == "LOYAL", daysInStage >= 90         ^ LOYAL
                    """)
    void aRuleIsForTheStagesThatItAdmits(String placement, String stages) {
        StagesAskedFor asked = asked(placement);

        assertThat(
                        model().model().stages().stream()
                                .map(Stage::code)
                                .filter(asked::includes)
                                .collect(Collectors.joining(" ")))
                .isEqualTo(stages);
        assertThat(asked.includes(null)).isFalse();
        assertThat(asked.isAny()).isFalse();
    }

    @Test
    void clientsWithoutAStageAreACaseOfTheirOwn() {
        assertThat(asked("stage == null").includes(null)).isTrue();
        assertThat(asked("stage == null").includes("LOYAL")).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '^',
            textBlock =
                    """
                    stage != null                               ^ ANY_STAGE
                    movement == Movement.HELD                   ^ MOVE
                    daysInStage >= 90                           ^ MOVE
                    previous == "FACTS"                         ^ MOVE
                    $levels : levels                            ^ MOVE
                    refused != null                             ^ MOVE
                    skipped != null                             ^ SKIPPED
                    skipped != null, daysInStage >= 90          ^ SKIPPED
                    """)
    void aRuleThatAsksForNoStageIsForAny(String placement, Heading heading) {
        StagesAskedFor asked = asked("seven-levels", placement);

        assertThat(asked.isAny()).isTrue();
        assertThat(asked.heading()).isEqualTo(heading);
    }

    @Test
    void theStageIsNotSaidAgainUnderItsHeading() {
        assertThat(
                        asked("stage == \"LOYAL\", daysInStage >= 90")
                                .otherCriteria(ShippedRules.release().english().wording()))
                .hasSize(1)
                .first()
                .asString()
                .contains("90");
    }

    private static ModelRules model() {
        return model(STRATA);
    }

    private static ModelRules model(String id) {
        return ShippedRules.book().model(id).orElseThrow();
    }

    /** Of a rule of the client strata that asks this of the placement. */
    private static StagesAskedFor asked(String placement) {
        return asked(STRATA, placement);
    }

    private static StagesAskedFor asked(String model, String placement) {
        String text =
                """
                rule "STR-910 Rule" when Placement( %s )
                then advise.suggested( "one-thing", "Suggest one thing" )
                           .because( "Why" ).owner( "sales" ).within( 7 ); end
                """;
        Rule rule = RuleTexts.advice(model, text.formatted(placement)).get(0);
        return new StagesAskedFor(rule, model(model).model());
    }
}
