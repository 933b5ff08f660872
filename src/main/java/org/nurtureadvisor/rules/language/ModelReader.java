package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks a {@code model.yaml}. */
final class ModelReader {

    private final String folder;
    private final YamlFile file;
    private final List<Diagnostic> mistakes;

    ModelReader(String folder, String text, List<Diagnostic> mistakes) {
        this.folder = folder;
        this.file = new YamlFile(folder + "/model.yaml", text);
        this.mistakes = mistakes;
    }

    private record ModelYaml(
            String id,
            String title,
            ModelKind kind,
            String source,
            String concludes,
            List<Stage> stages) {}

    /** The model; empty where the file is unusable. Every mistake is noted either way. */
    Optional<Model> read() {
        return file.read(ModelYaml.class, mistakes).filter(this::complete).map(this::model);
    }

    private boolean complete(ModelYaml yaml) {
        int before = mistakes.size();
        require("id", yaml.id());
        require("title", yaml.title());
        require("kind", yaml.kind());
        require("source", yaml.source());
        require("stages", yaml.stages() == null || yaml.stages().isEmpty() ? null : yaml.stages());
        if (yaml.stages() != null) {
            yaml.stages().forEach(this::requireParts);
        }
        if (yaml.id() != null && !yaml.id().equals(folder)) {
            note(yaml.id(), "WRONG_ID", "The id of a model is the name of its folder.", folder);
        }
        return mistakes.size() == before;
    }

    private void requireParts(Stage stage) {
        require("stages", stage);
        if (stage == null) {
            return;
        }
        require("code", stage.code());
        require("title", stage.title());
        require("business", stage.business());
        require("client", stage.client());
    }

    private void require(String key, Object value) {
        if (value == null) {
            mistakes.add(
                    file.mistake(
                            key + ":",
                            "MISSING_KEY",
                            "The key '" + key + "' is missing or empty.",
                            key));
        }
    }

    private Model model(ModelYaml yaml) {
        Model model =
                new Model(
                        yaml.id(),
                        yaml.title(),
                        yaml.kind(),
                        yaml.source(),
                        yaml.concludes(),
                        yaml.stages());
        checkStages(model);
        checkConclusion(model);
        return model;
    }

    private void checkStages(Model model) {
        Set<String> seen = new HashSet<>();
        for (Stage stage : model.stages()) {
            if (!stage.code().matches("[A-Z]+(_[A-Z]+)*")) {
                note(
                        stage.code(),
                        "STAGE_CODE",
                        "The code of a stage is words in capitals, joined by underscores.",
                        stage.code().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"));
            }
            if (!seen.add(stage.code())) {
                note(
                        stage.code(),
                        "DUPLICATE_STAGE",
                        "The stage " + stage.code() + " is there twice.",
                        null);
            }
            if (stage.dominates() && model.kind() != ModelKind.STRATA) {
                note("dominates", "NOT_ALLOWED", "Only in strata can a stage dominate.", null);
            }
            if (stage.optional() && model.kind() != ModelKind.LADDER) {
                note("optional", "NOT_ALLOWED", "Only on a ladder can a stage be optional.", null);
            }
        }
    }

    private void checkConclusion(Model model) {
        if (model.concludes() == null) {
            return;
        }
        List<String> concluded =
                Facts.all().stream()
                        .filter(FactDefinition::concluded)
                        .map(FactDefinition::name)
                        .toList();
        if (!concluded.contains(model.concludes())) {
            note(
                    model.concludes(),
                    "UNKNOWN_FACT",
                    "A model can conclude " + String.join(", ", concluded) + ".",
                    DidYouMean.nearest(model.concludes(), concluded).orElse(null));
            return;
        }
        List<String> words =
                Stream.of(Facts.get(model.concludes()).type().getEnumConstants())
                        .map(Object::toString)
                        .toList();
        if (!model.stages().stream().map(Stage::code).toList().equals(words)) {
            note(
                    "stages:",
                    "WRONG_STAGES",
                    "A model that concludes "
                            + model.concludes()
                            + " has the stages "
                            + String.join(", ", words)
                            + ".",
                    null);
        }
    }

    private void note(String word, String code, String detail, String didYouMean) {
        mistakes.add(file.mistake(word, code, detail, didYouMean));
    }
}
