package org.nurtureadvisor.rules.scenario;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.language.RuleBook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads the scenarios of a whole rules folder, and finds every mistake in all of them. */
public final class ScenarioReader {

    private static final String FILE = "/scenarios.yaml";

    private ScenarioReader() {}

    /**
     * Reads the scenarios, in the order of folders and files; none where there are mistakes.
     *
     * @param files text of each file by its path below the folder, with forward slashes
     * @param book what the rules of the same files say
     */
    public static Read<List<Scenario>> read(Map<String, String> files, RuleBook book) {
        List<Scenario> scenarios = new ArrayList<>();
        List<Diagnostic> mistakes = new ArrayList<>();
        new TreeMap<>(files)
                .forEach(
                        (path, text) -> {
                            if (path.endsWith(FILE)) {
                                scenarios.addAll(read(path, text, book, mistakes));
                            }
                        });
        mistakes.sort(Diagnostic.BY_PLACE);
        return new Read<>(mistakes.isEmpty() ? List.copyOf(scenarios) : List.of(), mistakes);
    }

    private static List<Scenario> read(
            String path, String text, RuleBook book, List<Diagnostic> mistakes) {
        String name = path.substring(0, path.length() - FILE.length());
        return Folder.of(name, book)
                .map(folder -> new ScenarioFileReader(path, folder, mistakes).read(text))
                .orElseGet(
                        () -> {
                            mistakes.add(noModel(path));
                            return List.of();
                        });
    }

    private static Diagnostic noModel(String path) {
        return Diagnostic.ofFile(
                path,
                "MISSING_FILE",
                "These scenarios belong to no model: their folder has no model.yaml.",
                null);
    }
}
