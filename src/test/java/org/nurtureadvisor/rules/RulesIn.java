package org.nurtureadvisor.rules;

import java.nio.file.Path;
import java.util.Optional;

/** The rules of a folder, as a start would take them. */
public record RulesIn(Path folder, boolean readScenarios, Optional<Path> cacheDirectory)
        implements RulesConfig {

    /** Scenarios and all, and compiled anew. */
    public RulesIn(Path folder) {
        this(folder, true, Optional.empty());
    }

    @Override
    public Optional<Path> directory() {
        return Optional.of(folder);
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
