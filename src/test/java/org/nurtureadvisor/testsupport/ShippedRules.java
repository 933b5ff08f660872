package org.nurtureadvisor.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.nurtureadvisor.rules.ReleaseReader;
import org.nurtureadvisor.rules.RuleFiles;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.RuleBookReader;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The rules of this project, as they lie in its folder: read once, and compiled once, when first
 * asked for.
 */
public final class ShippedRules {

    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));

    private ShippedRules() {}

    private static final class Book {
        static final RuleBook READ = RuleBookReader.read(FILES.texts()).value();
    }

    private static final class Release {
        static final CompiledRelease COMPILED = ReleaseReader.read(FILES);
    }

    public static RuleFiles files() {
        return FILES;
    }

    /** What the files say. */
    public static RuleBook book() {
        return Book.READ;
    }

    /** What Drools made of it. */
    public static CompiledRelease release() {
        return Release.COMPILED;
    }

    /** The files, one of them with another text, or one more. */
    public static Map<String, String> with(String path, String text) {
        Map<String, String> changed = new TreeMap<>(FILES.texts());
        changed.put(path, text);
        return changed;
    }

    /** The files, a word of one of them replaced where it stands first. */
    public static Map<String, String> replacing(String path, String word, String other) {
        String text = FILES.texts().get(path);
        assertThat(text).contains(word);
        int start = text.indexOf(word);
        return with(path, text.substring(0, start) + other + text.substring(start + word.length()));
    }
}
