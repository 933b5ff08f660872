package org.nurtureadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nurtureadvisor.testsupport.Sayings;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class ReleaseInForceTest {

    private static final String SCENARIOS = "trust-ladder/scenarios.yaml";
    private static final String STAGES = "trust-ladder/stages.drl";

    @TempDir private Path folder;

    @Test
    void aStartThatReadsScenariosRefusesWhatCannotBeRead() throws IOException {
        write(ShippedRules.replacing(SCENARIOS, "stage: LAGNIAPPE", "stage: LAGNIAPE"));

        assertThat(saidByAStart())
                .singleElement()
                .asString()
                .startsWith(SCENARIOS + ":8:12: ")
                .endsWith("Did you mean: LAGNIAPPE");
    }

    @Test
    void aStartThatReadsNoScenariosTakesThemAsTheyAre() throws IOException {
        write(ladder(ShippedRules.replacing(SCENARIOS, "stage: LAGNIAPPE", "stage: LAGNIAPE")));

        new RulesIn(folder, false, Optional.empty()).begin().finish(null);
    }

    @Test
    void whatAStartCompilesIsKeptWhereTheSettingSays(@TempDir Path cache) throws IOException {
        write(ladder(ShippedRules.files().texts()));

        new RulesIn(folder, false, Optional.of(cache)).begin().finish(null);

        assertThat(cache).isDirectoryContaining("glob:**.classes");
    }

    @Test
    void aStartWithBrokenRulesTellsTheMistakesAloneALineEach() throws IOException {
        Map<String, String> files = ShippedRules.replacing(STAGES, "place.at", "plaice.at");
        files.put("client-strata/advice.drl", "package rules.strata");
        write(files);

        assertThat(saidByAStart())
                .extracting(said -> said.substring(0, said.indexOf(": ")))
                .containsExactly("client-strata/advice.drl:1:9", STAGES + ":24:9");
    }

    @Test
    void aStartWithoutAFolderOfRulesSaysWhichAndWhichSettingNamesIt() {
        Path missing = folder.resolve("ruels");

        assertThatThrownBy(() -> new RulesIn(missing).begin().finish(null))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessageContaining("there is no folder " + missing)
                .hasMessageContaining("nurture.rules.directory");
    }

    /** What the log has of a start that is refused, which ends without anything else to tell. */
    private List<String> saidByAStart() {
        try (Sayings sayings = new Sayings(ReleaseInForce.class)) {
            ReleaseInForce rules = new RulesIn(folder).begin();
            assertThatThrownBy(() -> rules.finish(null))
                    .isInstanceOf(ConfigurationException.class)
                    .hasNoCause();
            return sayings.said();
        }
    }

    /** Of these files those of the ladder, which are soon compiled. */
    private static Map<String, String> ladder(Map<String, String> files) {
        Map<String, String> few = new TreeMap<>(files);
        few.keySet().removeIf(path -> !path.matches("(words|intimacy-\\w+|trust-ladder)/.*"));
        return few;
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
