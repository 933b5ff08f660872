package org.nurtureadvisor.evaluation;

import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.smallrye.config.SmallRyeConfigBuilder;

import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.RulesConfig;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** What the benchmarks work on: the shipped rules, and requests that lie beside the benchmarks. */
public final class Sample {

    public static final Instant NOW = Instant.parse("2026-11-21T00:00:00Z");

    private Sample() {}

    /** The shipped rules, compiled. */
    public static CompiledRelease release() {
        return ReleaseReader.read(RuleFiles.in(Path.of("rules")));
    }

    /** One customer told by nine facts and a norm. */
    public static byte[] facts() {
        return request("facts");
    }

    /** One customer told by 50 events. */
    public static byte[] events() {
        return request("events");
    }

    private static byte[] request(String name) {
        try {
            return Files.readAllBytes(Path.of("src/benchmark/requests/" + name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("benchmarks run in the folder of the project", e);
        }
    }

    /** The service as an unconfigured application has it. */
    public static EvaluationService service() {
        return new EvaluationService(norms(), settings(RulesConfig.class), "benchmark");
    }

    /** What is normal where nobody says. */
    public static Norms norms() {
        return new Norms(settings(BusinessConfig.class));
    }

    /** JSON as the application writes it. */
    public static ObjectMapper mapper() {
        return new ObjectMapper()
                .registerModule(new Jdk8Module())
                .registerModule(new JavaTimeModule())
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN.mappedFeature())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);
    }

    /** As they are where nobody sets any. */
    private static <T> T settings(Class<T> group) {
        return new SmallRyeConfigBuilder().withMapping(group).build().getConfigMapping(group);
    }
}
