package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nurtureadvisor.rules.language.DrlWriter;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.Sayings;
import org.nurtureadvisor.vocabulary.Customer;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import javax.tools.ToolProvider;

/**
 * Rules are compiled once, and whatever may have become of the folder meanwhile, they are right.
 */
class ClassCacheTest {

    private static final List<Rule> RULES =
            RuleTexts.stages(
                    """
                    rule "STR-901 A stranger"
                        when
                            Customer( purchases.count == null )
                        then
                            place.at( "COMMODITY" );
                    end
                    """);
    private static final String TEXT =
            DrlWriter.ask("rules.asked", List.of(RULES.get(0).questions().toList()));
    private static final FileTime LONG_AGO = FileTime.fromMillis(0);

    @TempDir private Path parent;
    private Path folder;
    private ClassCache cache;

    @BeforeEach
    void startWithNothing() {
        folder = parent.resolve("compiled");
        cache = ClassCache.in(folder);
    }

    @Test
    void keepsWhatWasCompiled() throws IOException {
        compile(cache);
        Path entry = entryOfLongAgo();

        compile(ClassCache.in(folder));

        assertThat(Files.getLastModifiedTime(entry)).isEqualTo(LONG_AGO);
    }

    @Test
    void keepsForTheUserAlone() throws IOException {
        compile(cache);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
    }

    @Test
    void rebuildsADamagedEntry() throws IOException {
        compile(cache);
        Path entry = entryOfLongAgo();
        byte[] content = Files.readAllBytes(entry);
        content[0]++; // What it says of itself; its classes would load all the same.

        assertRebuilt(entry, content);
    }

    @Test
    void rebuildsATruncatedEntry() throws IOException {
        compile(cache);
        Path entry = entryOfLongAgo();
        byte[] content = Files.readAllBytes(entry);

        assertRebuilt(entry, Arrays.copyOf(content, content.length / 2));
        assertRebuilt(entry, new byte[0]);
    }

    @Test
    void rebuildsAnEntryThatWasMadeOfSomethingElse() throws IOException {
        compile(cache);
        Map<String, byte[]> classes = cache.find(TEXT).orElseThrow();
        Path entry = entryOfLongAgo();
        Files.delete(entry);
        cache.keep("another text", classes);
        Files.move(entries().get(0), entry);

        assertRebuilt(entry, Files.readAllBytes(entry));
    }

    @Test
    void doesNotReadAnEntryThatIsTooLarge() throws IOException {
        compile(cache);
        try (RandomAccessFile entry = new RandomAccessFile(entries().get(0).toFile(), "rw")) {
            entry.setLength((64 << 20) + 1);
        }

        try (Sayings sayings = new Sayings(ClassCache.class)) {
            compile(cache);

            assertThat(sayings.said()).singleElement().asString().endsWith("it is too large");
        }
    }

    @Test
    void ignoresAnEntryOfAnotherVersion() throws IOException {
        compile(new ClassCache(folder, "Drools 9"));
        Path other = entryOfLongAgo();

        compile(cache);

        assertThat(entries()).hasSize(2);
        assertThat(Files.getLastModifiedTime(other)).isEqualTo(LONG_AGO);
    }

    @Test
    void refusesForbiddenCodeFromDisk() throws IOException {
        cache.keep(TEXT, Map.of("rules/compiled/Forbidden.class", forbidden()));
        assertThat(cache.find(TEXT).orElseThrow())
                .containsOnlyKeys("rules/compiled/Forbidden.class");

        compile(cache);

        assertThat(cache.find(TEXT).orElseThrow())
                .isNotEmpty()
                .doesNotContainKey("rules/compiled/Forbidden.class");
    }

    @Test
    void doesNotTrustAFolderThatOthersMayWriteTo() throws IOException {
        compile(cache);
        Path entry = entryOfLongAgo();
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        compile(cache);

        assertThat(Files.getLastModifiedTime(entry)).isGreaterThan(LONG_AGO);
    }

    /** Only root can give a folder away. */
    @Test
    void doesNotTrustAFolderOfSomebodyElse() throws IOException {
        compile(cache);
        Path entry = entryOfLongAgo();
        assumeThat(Files.getAttribute(folder, "unix:uid")).isEqualTo(0);
        Files.setAttribute(folder, "unix:uid", 4711);

        compile(cache);

        assertThat(Files.getLastModifiedTime(entry)).isGreaterThan(LONG_AGO);
    }

    @Test
    void worksWithoutAWritableFolder() throws IOException {
        Files.writeString(folder, "a file where the folder should be");

        compile(cache);

        assertThat(folder).hasContent("a file where the folder should be");
    }

    @Test
    void keepsTheNewestFew() throws IOException {
        cache.keep("oldest", Map.of());
        entryOfLongAgo();

        for (int i = 0; i < 8; i++) {
            cache.keep("text " + i, Map.of());
        }

        assertThat(entries()).hasSize(8);
        assertThat(cache.find("oldest")).isEmpty();
        assertThat(cache.find("text 0")).isPresent();
    }

    private void assertRebuilt(Path entry, byte[] damaged) throws IOException {
        Files.write(entry, damaged);

        compile(cache);

        assertThat(cache.find(TEXT)).isPresent();
        assertThat(entries()).containsExactly(entry);
        assertThat(Files.readAllBytes(entry)).isNotEqualTo(damaged);
    }

    /** Compiles, and tries what came of it. */
    private static void compile(ClassCache cache) {
        RuleSet rules = RuleCompiler.compile(List.of(RULES), cache).get(0);
        assertThat(
                        rules.saying(SpokenStages::of)
                                .fire(GivenFacts.of(Customer.UNKNOWN, List.of()), 1))
                .containsExactly("STR-901 COMMODITY");
    }

    private Path entryOfLongAgo() throws IOException {
        Path entry = entries().get(0);
        Files.setLastModifiedTime(entry, LONG_AGO);
        return entry;
    }

    private List<Path> entries() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }

    private byte[] forbidden() throws IOException {
        Path source = parent.resolve("Forbidden.java");
        Files.writeString(
                source,
                "package rules.compiled; class Forbidden { void fire() { System.exit( 1 ); } }");
        int failures =
                ToolProvider.getSystemJavaCompiler()
                        .run(null, null, null, "-proc:none", source.toString());
        assertThat(failures).isZero();
        return Files.readAllBytes(parent.resolve("Forbidden.class"));
    }
}
