package org.nurtureadvisor.rules;

import io.quarkus.runtime.Startup;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.nurtureadvisor.rules.engine.ClassCache;
import org.nurtureadvisor.rules.engine.CompiledRelease;

/**
 * Holds the one release that evaluations use. The application starts only with rules that are
 * sound.
 */
@Startup
@ApplicationScoped
public class ReleaseInForce {

    private static final Logger LOG = Logger.getLogger(ReleaseInForce.class);

    private final CompiledRelease current;

    ReleaseInForce(RulesConfig config) {
        RuleFiles files = config.directory().map(RuleFiles::in).orElseGet(RuleFiles::packaged);
        this.current =
                ReleaseReader.read(
                        files, config.cacheDirectory().map(ClassCache::in).orElse(ClassCache.NONE));
        LOG.infof(
                "%d models in force, release %s, from %s",
                current.models().size(),
                current.digest(),
                config.directory().map(String::valueOf).orElse("the application itself"));
    }

    public CompiledRelease current() {
        return current;
    }
}
