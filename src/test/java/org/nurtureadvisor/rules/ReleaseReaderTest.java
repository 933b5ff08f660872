package org.nurtureadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.rules.engine.CompiledModel;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.RulesRejectedException;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.Map;
import java.util.TreeMap;

class ReleaseReaderTest {

    @Test
    void levelsComeBeforeTheLadderAndTheLadderBeforeTheRest() {
        CompiledRelease release = ShippedRules.release();

        assertThat(release.models())
                .extracting(CompiledModel::model)
                .extracting("id")
                .startsWith(
                        "intimacy-frequency",
                        "intimacy-interest",
                        "trust-ladder",
                        "brand-life-cycle",
                        "client-strata");
        assertThat(release.digest()).isEqualTo(ShippedRules.files().digest());
    }

    @Test
    void refusesWithEverythingThatIsWrong() {
        Map<String, String> files =
                ShippedRules.replacing("trust-ladder/stages.drl", "place.at", "plaice.at");
        files.put("client-strata/advice.drl", "package rules.strata");

        RulesRejectedException rejected =
                catchThrowableOfType(
                        RulesRejectedException.class,
                        () -> ReleaseReader.read(new RuleFiles(new TreeMap<>(files))));

        assertThat(rejected.diagnostics())
                .extracting(Diagnostic::file, Diagnostic::code)
                .containsExactly(
                        tuple("client-strata/advice.drl", "WRONG_PACKAGE"),
                        tuple("trust-ladder/stages.drl", "UNKNOWN_VERB"));
        assertThat(rejected)
                .hasMessageStartingWith(
                        "The rules cannot be used:\nclient-strata/advice.drl:1:9: ");
    }
}
