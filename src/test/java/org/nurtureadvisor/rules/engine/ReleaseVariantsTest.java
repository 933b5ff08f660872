package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.List;
import java.util.Map;

class ReleaseVariantsTest {

    private static final Customer BUYS_ON_PRICE =
            Facts.with(Customer.UNKNOWN, Map.of(Facts.get("purchases.shareAtDiscount"), 0.6));

    private static final Customer CONSENTS_NOT =
            Facts.with(Customer.UNKNOWN, Map.of(Facts.get("consent.marketing"), false));

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
        assertThat(reasonsToHoldMarketingBack(variants.original()))
                .containsExactly("The client does not consent to marketing");
        assertThat(releases)
                .extracting(ReleaseVariantsTest::reasonsToHoldMarketingBack)
                .containsExactly(
                        reasonsToHoldMarketingBack(variants.original()), List.of("why not"));
    }

    private static String stageOf(Customer customer, CompiledRelease release) {
        return release.model("client-strata").orElseThrow().stageOf(customer);
    }

    private static List<String> reasonsToHoldMarketingBack(CompiledRelease release) {
        Advice advice = AdviceBuilder.builder().contact(Contact.MARKETING).priority(50).build();
        return release.guardrails().hold(CONSENTS_NOT, List.of(), List.of(advice), 100).stream()
                .map(held -> RuleTexts.said(held.objection().because()))
                .toList();
    }
}
