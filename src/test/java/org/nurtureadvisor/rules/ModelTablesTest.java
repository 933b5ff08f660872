package org.nurtureadvisor.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.ModelRules;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of models in what people read first are written by hand. */
class ModelTablesTest {

    private static final Pattern MODEL =
            Pattern.compile("(?m)^\\| `[a-z-]+` \\| (ladder|strata|types) \\| .+? \\|");
    private static final Pattern FOLDER = Pattern.compile("(?m)^\\| \\[`([a-z-]+)`]\\(\\1\\) \\|");

    @Test
    void everyModelStandsInTheReadmeWithItsKindAndItsStages() throws IOException {
        assertThat(found(MODEL, Path.of("README.md")).map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(
                        ShippedRules.book().models().stream()
                                .map(ModelRules::model)
                                .filter(model -> model.kind() != ModelKind.LEVEL)
                                .map(ModelTablesTest::row)
                                .toList());
    }

    @Test
    void everyFolderStandsInTheReadmeOfTheRules() throws IOException {
        assertThat(found(FOLDER, Path.of("rules", "README.md")).map(row -> row.group(1)))
                .containsExactlyInAnyOrderElementsOf(folders());
    }

    private static Stream<MatchResult> found(Pattern row, Path readme) throws IOException {
        return row.matcher(Files.readString(readme)).results();
    }

    private static String row(Model model) {
        return "| `%s` | %s | %s |"
                .formatted(
                        model.id(),
                        model.kind().name().toLowerCase(Locale.ROOT),
                        model.stages().stream()
                                .map(ModelTablesTest::shown)
                                .collect(Collectors.joining(", ")));
    }

    private static String shown(Stage stage) {
        return stage.code() + (stage.optional() ? " (optional)" : "");
    }

    private static List<String> folders() throws IOException {
        try (Stream<Path> files = Files.list(Path.of("rules"))) {
            return files.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        }
    }
}
