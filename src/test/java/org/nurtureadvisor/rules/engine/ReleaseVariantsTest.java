package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.List;
import java.util.Map;

class ReleaseVariantsTest {

    private static final Customer BUYS_ON_PRICE =
            Facts.with(Customer.UNKNOWN, Map.of(Facts.get("purchases.shareAtDiscount"), 0.6));

    @Test
    void aVariantStandsInPlaceOfTheRuleWithItsId() {
        Rule stage =
                RuleTexts.stages(
                                """
                                rule "STR-020 Somewhat more often on price"
                                    when Customer( purchases.shareAtDiscount >= 0.61 )
                                    then place.at( "COMMODITY" );
                                end
                                """)
                        .get(0);
        Rule guardrail =
                RuleTexts.guardrails(
                                """
                                rule "GRD-010 Nothing at all"
                                    when $advice : Advice( )
                                    then hold.back( $advice ).because( "why not" );
                                end
                                """)
                        .get(0);

        ReleaseVariants variants = new ReleaseVariants(ShippedRules.book());
        List<CompiledRelease> releases = variants.with(List.of(stage, guardrail));

        assertThat(stageOf(BUYS_ON_PRICE, variants.original())).isEqualTo("COMMODITY");
        assertThat(releases)
                .extracting(release -> stageOf(BUYS_ON_PRICE, release))
                .containsExactly(null, "COMMODITY");
        assertThat(releases)
                .extracting(ReleaseVariantsTest::holds)
                .satisfiesExactly(
                        rules -> assertThat(rules).isEqualTo(holds(variants.original())),
                        rules ->
                                assertThat(rules)
                                        .contains(guardrail)
                                        .hasSameSizeAs(holds(variants.original())));
    }

    private static String stageOf(Customer customer, CompiledRelease release) {
        return release.model("client-strata").orElseThrow().stageOf(customer);
    }

    private static List<Rule> holds(CompiledRelease release) {
        return release.guardrails().holds().sources();
    }
}
