package org.nurtureadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

class RuleFilesTest {

    @TempDir Path folder;

    @Test
    void takesTheRuleFilesOfTheFoldersBelow() throws IOException {
        write("strata/stages.drl", "stages");
        write("strata/model.yaml", "model");

        assertThat(RuleFiles.in(folder).texts())
                .containsExactly(
                        Map.entry("strata/model.yaml", "model"),
                        Map.entry("strata/stages.drl", "stages"));
    }

    @Test
    void takesWhatIsMisplacedOrMisnamedSoThatItIsTold() throws IOException {
        write("stages.drl", "");
        write("strata/deeper/stages.drl", "");
        write("strata/advice.drl.txt", "");
        write("strata/stages.DRL", "");
        write("strata/model.yml", "");

        assertThat(RuleFiles.in(folder).texts())
                .containsOnlyKeys(
                        "stages.drl",
                        "strata/advice.drl.txt",
                        "strata/deeper/stages.drl",
                        "strata/model.yml",
                        "strata/stages.DRL");
    }

    @Test
    void passesOverWhatNobodyMeantToBeRead() throws IOException {
        write("README.md", "");
        write("kustomization.yaml", "");
        write("strata/notes.txt", "");
        write("strata/stages.drl~", "");
        write("strata/stages.drl.bak", "");
        write("strata/#stages.drl#", "");
        write("strata/.stages.drl.swp", "");
        write("strata/.#stages.drl", "");
        write("strata/.DS_Store", "");
        write(".git/stages.drl", "");

        assertThat(RuleFiles.in(folder).texts()).isEmpty();
    }

    @Test
    void followsTheLinksOfAMountedConfigMap() throws IOException {
        write("strata/..2026_01_01/stages.drl", "stages");
        Files.createSymbolicLink(folder.resolve("strata/..data"), Path.of("..2026_01_01"));
        Files.createSymbolicLink(folder.resolve("strata/stages.drl"), Path.of("..data/stages.drl"));

        assertThat(RuleFiles.in(folder).texts())
                .containsExactly(Map.entry("strata/stages.drl", "stages"));
    }

    @Test
    void aFolderThatIsNotThereCannotBeRead() {
        assertThatThrownBy(() -> RuleFiles.in(folder.resolve("nowhere")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("nowhere");
    }

    @Test
    void aFileThatIsNotUtf8IsReadAsFarAsItCanBe() throws IOException {
        write("strata/stages.drl", "");
        Files.write(
                folder.resolve("strata/stages.drl"),
                "caf\u00e9!".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(RuleFiles.in(folder).texts())
                .containsExactly(Map.entry("strata/stages.drl", "caf\ufffd!"));
    }

    @Test
    void theSameFilesHaveTheSameDigest() throws IOException {
        write("b/stages.drl", "two");
        write("a/stages.drl", "one");
        String digest = RuleFiles.in(folder).digest();

        assertThat(digest).matches("sha256:[0-9a-f]{64}");
        assertThat(files("a/stages.drl", "one", "b/stages.drl", "two").digest()).isEqualTo(digest);
        assertThat(files("b/stages.drl", "two", "a/stages.drl", "one").digest()).isEqualTo(digest);
    }

    @Test
    void everyOtherFileHasAnotherDigest() {
        assertThat(
                        new RuleFiles[] {
                            files(),
                            files("a/b.drl", ""),
                            files("a/b.drl", "x"),
                            files("a/b.drl", "x "),
                            files("a/b.drl", "x\n"),
                            files("a/c.drl", "x"),
                            files("a/b.drl", "x", "a/c.drl", ""),
                            files("a/b.drl", "", "a/c.drl", "x"),
                            files("a/b.drl", "xa/c.drl"),
                        })
                .extracting(RuleFiles::digest)
                .doesNotHaveDuplicates();
    }

    @Test
    void theFilesInsideTheApplicationAreThoseOfTheProject() {
        assertThat(RuleFiles.packaged()).isEqualTo(RuleFiles.in(Path.of("rules")));
    }

    /** Paths, each followed by its text. */
    private static RuleFiles files(String... texts) {
        TreeMap<String, String> files = new TreeMap<>();
        for (int i = 0; i < texts.length; i += 2) {
            files.put(texts[i], texts[i + 1]);
        }
        return new RuleFiles(files);
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
