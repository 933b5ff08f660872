package org.nurtureadvisor.database;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Starts that come to nothing, in processes of their own. */
class MainTest {

    @TempDir Path folder;

    @Test
    void aFolderThatCannotBeMadeIsToldInOneSentenceWithTheSetting() throws Exception {
        Path noFolder = Files.createFile(folder.resolve("file")).resolve("data");

        assertThat(start("-Dnurture.database.directory=" + noFolder))
                .contains(noFolder.toString(), "nurture.database.directory")
                .hasLineCount(1);
    }

    @Test
    void anAddressOfAnotherDatabaseIsToldWithoutIt() throws Exception {
        assertThat(start("-Dquarkus.datasource.jdbc.url=jdbc:postgres://crm/crm?password=secret"))
                .contains("quarkus.datasource.jdbc.url", "jdbc:postgresql://")
                .doesNotContain("secret")
                .hasLineCount(1);
    }

    /** What a start says that fails. */
    private String start(String setting) throws IOException, InterruptedException {
        Path said = folder.resolve("said.txt");
        Process process =
                new ProcessBuilder(
                                ProcessHandle.current().info().command().orElseThrow(),
                                "-cp",
                                System.getProperty("java.class.path"),
                                "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
                                setting,
                                Main.class.getName())
                        .redirectErrorStream(true)
                        .redirectOutput(said.toFile())
                        .start();
        assertThat(process.waitFor()).isEqualTo(1);
        return Files.readString(said, StandardCharsets.UTF_8);
    }
}
