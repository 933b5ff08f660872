package org.nurtureadvisor.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nurtureadvisor.rules.engine.RulesRejectedException;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

class ReleaseInForceTest {

    private static final String SCENARIOS = "trust-ladder/scenarios.yaml";

    @TempDir private Path folder;

    @Test
    void aStartThatReadsScenariosRefusesWhatCannotBeRead() throws IOException {
        write(ShippedRules.replacing(SCENARIOS, "stage: LAGNIAPPE", "stage: LAGNIAPE"));

        ReleaseInForce rules = new RulesIn(folder).begin();

        assertThatThrownBy(rules::current)
                .isInstanceOf(RulesRejectedException.class)
                .hasMessageContaining(SCENARIOS + ":8:12: ")
                .hasMessageEndingWith("Did you mean: LAGNIAPPE");
    }

    private void write(Map<String, String> files) throws IOException {
        for (Map.Entry<String, String> file : files.entrySet()) {
            Path path = folder.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
        }
    }
}
