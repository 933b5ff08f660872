package org.nurtureadvisor.rules;

import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.engine.RulesRejectedException;

import java.io.UncheckedIOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Holds the one release that evaluations use. Its rules are read and compiled beside everything
 * else that a start has to do; the application starts only if they are sound.
 */
@ApplicationScoped
public class ReleaseInForce {

    private static final Logger LOG = Logger.getLogger(ReleaseInForce.class);

    private final FutureTask<Sound> reading;

    private record Sound(RuleFiles files, CompiledRelease release) {}

    ReleaseInForce(RulesConfig config) {
        this.reading = new FutureTask<>(() -> read(config));
    }

    void begin(@Observes @Initialized(ApplicationScoped.class) Object container) {
        new Thread(reading, "rules").start();
    }

    void finish(@Observes StartupEvent start) {
        current();
    }

    private static Sound read(RulesConfig config) {
        RuleFiles files = files(config);
        CompiledRelease release = release(files, config);
        LOG.infof(
                "%d models in force, release %s, from %s",
                release.models().size(),
                release.digest(),
                config.directory().map(String::valueOf).orElse("the application itself"));
        return new Sound(files, release);
    }

    private static RuleFiles files(RulesConfig config) {
        try {
            return config.directory().map(RuleFiles::in).orElseGet(RuleFiles::packaged);
        } catch (UncheckedIOException e) {
            throw new ConfigurationException(
                    "The rules cannot be used: %s. Where they are, nurture.rules.directory says."
                            .formatted(e.getMessage()));
        }
    }

    /**
     * Whoever wrote the rules is told the mistakes, and not where in the code they came to light.
     */
    private static CompiledRelease release(RuleFiles files, RulesConfig config) {
        try {
            return config.readScenarios()
                    ? ReleaseReader.readWithScenarios(files, config.classCache())
                    : ReleaseReader.read(files, config.classCache());
        } catch (RulesRejectedException e) {
            e.diagnostics().forEach(LOG::error);
            throw new ConfigurationException("The rules cannot be used.");
        }
    }

    /** The release in force; while the application starts, waits for it. */
    public CompiledRelease current() {
        return sound().release();
    }

    /** What it was compiled from. */
    public RuleFiles files() {
        return sound().files();
    }

    private Sound sound() {
        try {
            return reading.get();
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException unsound
                    ? unsound
                    : new IllegalStateException("the rules cannot be read", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the start was interrupted", e);
        }
    }
}
