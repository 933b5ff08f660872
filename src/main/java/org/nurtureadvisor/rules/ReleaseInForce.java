package org.nurtureadvisor.rules;

import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;
import org.nurtureadvisor.rules.engine.CompiledRelease;

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
        RuleFiles files = config.directory().map(RuleFiles::in).orElseGet(RuleFiles::packaged);
        CompiledRelease release =
                config.readScenarios()
                        ? ReleaseReader.readWithScenarios(files, config.classCache())
                        : ReleaseReader.read(files, config.classCache());
        LOG.infof(
                "%d models in force, release %s, from %s",
                release.models().size(),
                release.digest(),
                config.directory().map(String::valueOf).orElse("the application itself"));
        return new Sound(files, release);
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
