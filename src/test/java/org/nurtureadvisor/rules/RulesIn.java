package org.nurtureadvisor.rules;

import java.nio.file.Path;
import java.util.Optional;

/** The rules of a folder, as a start would take them that reads scenarios, too. */
public record RulesIn(Path folder) implements RulesConfig {

    @Override
    public Optional<Path> directory() {
        return Optional.of(folder);
    }

    @Override
    public Optional<Path> cacheDirectory() {
        return Optional.empty();
    }

    @Override
    public boolean readScenarios() {
        return true;
    }

    @Override
    public int maxFirings() {
        return 1000;
    }

    /** Begins to read them. */
    public ReleaseInForce begin() {
        ReleaseInForce rules = new ReleaseInForce(this);
        rules.begin(null);
        return rules;
    }
}
