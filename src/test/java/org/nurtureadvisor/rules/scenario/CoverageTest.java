package org.nurtureadvisor.rules.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.List;
import java.util.Map;

class CoverageTest {

    @Test
    void findsRulesThatNoScenarioNames() {
        Coverage coverage = coverage("{ fires: [ STR-100 ], silent: [ STR-040 ] }");

        assertThat(coverage.neverFiring())
                .extracting(Rule::id)
                .contains("STR-040", "LAD-010", "GRD-010")
                .doesNotContain("STR-100");
        assertThat(coverage.neverSilent())
                .extracting(Rule::id)
                .contains("STR-100", "GRD-010")
                .doesNotContain("STR-040");
    }

    @Test
    void asksNoSilenceOfARuleThatAlwaysFires() {
        assertThat(coverage("{ stage: ~ }").neverSilent())
                .extracting(Rule::id)
                .doesNotContain("LAD-010");
    }

    @Test
    void listsTheScenariosOfEachRule() {
        assertThat(coverage("{ fires: [ STR-100 ], silent: [ STR-040 ] }").toString())
                .containsPattern("STR-040 .*\n    silent: Nobody knows the client\n\n")
                .containsPattern("STR-100 .*\n    fires: Nobody knows the client\n\n");
    }

    private static Coverage coverage(String expect) {
        String text = "- { name: Nobody knows the client, given: {}, expect: " + expect + " }";
        List<Scenario> scenarios =
                ScenarioReader.read(
                                Map.of("client-strata/scenarios.yaml", text), ShippedRules.book())
                        .value();
        return Coverage.of(ShippedRules.book(), scenarios);
    }
}
