package org.nurtureadvisor.portfolio.mapping;

import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.runtime.util.ClassPathUtils;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.spelling.FileEnding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The mappings there are: those that travel inside the application, and those of the configured
 * folder, of which one replaces another of its name. The application starts only if all are sound.
 */
@Startup
@ApplicationScoped
public class Mappings {

    private static final Logger LOG = Logger.getLogger(Mappings.class);

    private final SortedMap<String, Mapping> byName;

    Mappings(ImportsConfig config) {
        SortedMap<String, String> texts = new TreeMap<>();
        try {
            ClassPathUtils.consumeAsPaths("imports", folder -> readInto(texts, folder));
        } catch (IOException e) {
            throw new UncheckedIOException("the packaged mappings cannot be read", e);
        }
        config.directory().ifPresent(folder -> readOwnInto(texts, folder));
        this.byName = sound(texts);
    }

    private static void readOwnInto(SortedMap<String, String> texts, Path folder) {
        try {
            readInto(texts, folder);
        } catch (UncheckedIOException e) {
            throw new ConfigurationException(
                    "The mappings cannot be used: %s. Where they are, nurture.imports.directory says."
                            .formatted(e.getMessage()));
        }
    }

    /** Whoever wrote a mapping is told the mistakes, as whoever wrote rules is. */
    private static SortedMap<String, Mapping> sound(SortedMap<String, String> texts) {
        List<Diagnostic> mistakes = new ArrayList<>();
        SortedMap<String, Mapping> mappings = new TreeMap<>();
        texts.forEach(
                (file, text) ->
                        MappingReader.read(file, text, mistakes)
                                .ifPresent(mapping -> mappings.put(mapping.name(), mapping)));
        if (!mistakes.isEmpty()) {
            mistakes.stream().sorted(Diagnostic.BY_PLACE).forEach(LOG::error);
            throw new ConfigurationException("The mappings cannot be used.");
        }
        return mappings;
    }

    /** In the order of their names. */
    public Collection<Mapping> all() {
        return byName.values();
    }

    /**
     * @throws ProblemException MAPPING_NOT_FOUND
     */
    public Mapping get(String name) {
        Mapping mapping = byName.get(name);
        if (mapping == null) {
            throw new ProblemException(
                    ProblemCode.MAPPING_NOT_FOUND,
                    "There is no mapping '%s'. There are %s.%s"
                            .formatted(
                                    name,
                                    String.join(", ", byName.keySet()),
                                    DidYouMean.nearest(name, byName.keySet())
                                            .map(near -> " Did you mean " + near + "?")
                                            .orElse("")));
        }
        return mapping;
    }

    /**
     * Names that begin with a point are passed over, as among the rule files; and so is what
     * somebody may have put beside the mappings.
     */
    private static void readInto(SortedMap<String, String> texts, Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (FileEnding.meant(name).endsWith(".yaml") && !name.startsWith(".")) {
                    texts.put(name, read(file));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the folder " + folder + " cannot be read", e);
        }
    }

    private static String read(Path file) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the file " + file + " cannot be read", e);
        }
    }
}
