package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.testsupport.Settings;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

class NormsTest {

    private static final FactDefinition CYCLE = Facts.get("business.purchaseCycleDays");
    private static final FactDefinition INTERACTIONS = Facts.get("business.interactionsPerQuarter");
    private static final FactDefinition ORDER_VALUE = Facts.get("business.orderValue");

    private static final Norms UNSET = norms(Map.of());
    private static final Norms SET =
            norms(
                    Map.of(
                            "nurture.business.purchase-cycle-days", "45",
                            "nurture.business.order-value", "80"));

    @Test
    void whereNothingIsSetAllNormsAreAssumedButWhatAnOrderIsWorth() {
        assertThat(UNSET.usual()).isEqualTo(Map.of(CYCLE, 30.0, INTERACTIONS, 6.0));
        assertThat(UNSET.assumed()).containsExactlyInAnyOrder(CYCLE, INTERACTIONS);
    }

    @Test
    void whatIsSetIsUsualAndNotAssumed() {
        assertThat(SET.usual())
                .isEqualTo(
                        Map.of(
                                CYCLE, 45.0,
                                INTERACTIONS, 6.0,
                                ORDER_VALUE, new BigDecimal("80")));
        assertThat(SET.assumed()).containsExactly(INTERACTIONS);
    }

    @Test
    void whatARequestStatesGoesBeforeWhatIsSet() {
        assertThat(SET.complete(Map.of(CYCLE, 20.0)))
                .containsEntry(CYCLE, 20.0)
                .containsEntry(INTERACTIONS, 6.0);
    }

    @Test
    void theNormsThatHadToBeAssumedAreWarnedOf() {
        assertThat(warnedOf(UNSET, "{ 'facts': {} }"))
                .containsExactly("/business/purchaseCycleDays", "/business/interactionsPerQuarter");
        assertThat(warnedOf(SET, "{ 'facts': {} }"))
                .containsExactly("/business/interactionsPerQuarter");
        assertThat(warnedOf(UNSET, "{ 'facts': { 'business': { 'purchaseCycleDays': 20 } } }"))
                .containsExactly("/business/interactionsPerQuarter");
    }

    @Test
    void aNormThatARequestSaysWasAssumedIsWarnedOfThoughItIsSet() {
        String again =
                "{ 'facts': { 'business': { 'purchaseCycleDays': 30 } },"
                        + " 'assumed': [ 'purchaseCycleDays' ] }";

        assertThat(warnedOf(SET, again))
                .containsExactly("/business/purchaseCycleDays", "/business/interactionsPerQuarter");
    }

    private static Norms norms(Map<String, String> set) {
        return new Norms(Settings.of(BusinessConfig.class, set));
    }

    private static List<String> warnedOf(Norms norms, String json) {
        CompiledRelease release = ShippedRules.release();
        EvaluationRequest request =
                EvaluationRequest.read(
                        json.replace('\'', '"').getBytes(StandardCharsets.UTF_8), release);
        return norms.warnings(request, release.english()).stream().map(Finding::pointer).toList();
    }
}
