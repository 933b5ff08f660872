package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;

import java.util.List;
import java.util.Set;

/** In which models it matters to guardrails where a customer stands, whoever asks for them. */
class GuardrailRulesTest {

    private static final List<Model> MODELS =
            ShippedRules.book().models().stream().map(ModelRules::model).toList();
    private static final String[] ALL = MODELS.stream().map(Model::id).toArray(String[]::new);

    @Test
    void onlyAModelThatIsNamedCounts() {
        assertThat(models("Placement( model == \"client-strata\", stage == \"LOYAL\" )"))
                .containsOnly("client-strata");
        assertThat(models("not Placement( model in ( \"trust-trial\", \"trust-ladder\" ) )"))
                .containsOnly("trust-trial", "trust-ladder");
    }

    @Test
    void everyModelCountsToARuleThatNamesNone() {
        assertThat(models("exists Placement( movement == Movement.SLIPPED )")).containsOnly(ALL);
        assertThat(models("Placement( model == \"client-strata\" || stage == \"LOYAL\" )"))
                .containsOnly(ALL);
    }

    @Test
    void everyModelButTheOneThatIsNamedCountsToARuleThatWantsAnother() {
        assertThat(models("Placement( model != \"client-strata\", stage == \"LOYALTY\" )"))
                .hasSize(ALL.length - 1)
                .doesNotContain("client-strata");
    }

    @Test
    void noneCountsToARuleThatAsksForNoPlacement() {
        assertThat(models("Customer( purchases.count >= 1 )")).isEmpty();
    }

    private static Set<String> models(String condition) {
        List<Rule> holds =
                RuleTexts.guardrails(
                        """
                        rule "GRD-910 Rule" when $advice : Advice( ) %s
                        then hold.back( $advice ).because( "Why" ); end
                        """
                                .formatted(condition));
        return new GuardrailRules(holds, List.of(), List.of()).models(MODELS.stream());
    }
}
