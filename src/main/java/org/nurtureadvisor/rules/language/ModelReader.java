package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.vocabulary.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks a {@code model.yaml}. */
final class ModelReader {

    private static final JsonPointer STAGES = JsonPointer.empty().appendProperty("stages");

    private static final int MOST_DWELL_DAYS = 3650;

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
            PolicyYaml policy,
            List<Stage> stages) {}

    private record PolicyYaml(Moves moves, int dwellDays) {}

    private enum Moves {
        @JsonProperty("free")
        FREE,
        @JsonProperty("forward-only")
        FORWARD_ONLY
    }

    /** The model; empty where the file is unusable. Every mistake is noted either way. */
    Optional<Model> read() {
        return file.read(ModelYaml.class, mistakes).filter(this::complete).map(this::model);
    }

    private boolean complete(ModelYaml yaml) {
        int before = mistakes.size();
        JsonPointer top = JsonPointer.empty();
        require(top, "id", yaml.id());
        require(top, "title", yaml.title());
        require(top, "kind", yaml.kind());
        require(top, "source", yaml.source());
        List<Stage> stages = yaml.stages() == null ? List.of() : yaml.stages();
        require(top, "stages", stages.isEmpty() ? null : stages);
        for (int i = 0; i < stages.size(); i++) {
            requireParts(STAGES.appendIndex(i), stages.get(i));
        }
        if (yaml.id() != null && !yaml.id().equals(folder)) {
            note(
                    top.appendProperty("id"),
                    "WRONG_ID",
                    "The id of a model is the name of its folder.",
                    folder);
        }
        return mistakes.size() == before;
    }

    private void requireParts(JsonPointer place, Stage stage) {
        require(place, "code", stage == null ? null : stage.code());
        require(place, "title", stage == null ? null : stage.title());
        require(place, "business", stage == null ? null : stage.business());
        require(place, "client", stage == null ? null : stage.client());
    }

    private void require(JsonPointer place, String key, Object value) {
        if (value == null) {
            note(
                    place.appendProperty(key),
                    "MISSING_KEY",
                    "The key '" + key + "' is missing or empty.",
                    key);
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
                        policy(yaml.policy()),
                        yaml.stages());
        checkStages(model);
        checkPolicy(model);
        checkConclusion(model);
        return model;
    }

    private static Policy policy(PolicyYaml yaml) {
        return yaml == null
                ? Policy.FREE
                : new Policy(yaml.moves() == Moves.FORWARD_ONLY, yaml.dwellDays());
    }

    /** What is concluded is needed before anybody asks where the customer stood before. */
    private void checkPolicy(Model model) {
        JsonPointer place = JsonPointer.empty().appendProperty("policy");
        Policy policy = model.policy();
        if (policy.dwellDays() < 0 || policy.dwellDays() > MOST_DWELL_DAYS) {
            note(
                    place.appendProperty("dwellDays"),
                    "OUT_OF_RANGE",
                    "Days to dwell lie between 0 and " + MOST_DWELL_DAYS + ".",
                    null);
        }
        boolean free = policy.equals(Policy.FREE);
        if (!free && (!model.kind().isOrdered() || model.concludes() != null)) {
            mistakes.add(
                    file.inKey(
                            place,
                            "NOT_ALLOWED",
                            "A model of types, or one that concludes a fact, lets every move happen.",
                            null));
        }
    }

    private void checkStages(Model model) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < model.stages().size(); i++) {
            Stage stage = model.stages().get(i);
            checkCode(code(i), stage.code());
            if (!seen.add(stage.code())) {
                note(
                        code(i),
                        "DUPLICATE_STAGE",
                        "The stage " + stage.code() + " is there twice.",
                        null);
            }
            if (stage.dominates() && model.kind() != ModelKind.STRATA) {
                refuse(i, "dominates", "Only in strata can a stage dominate.");
            }
            if (stage.optional() && model.kind() != ModelKind.LADDER) {
                refuse(i, "optional", "Only on a ladder can a stage be optional.");
            }
        }
    }

    private void checkCode(JsonPointer place, String code) {
        if (!code.matches("[A-Z]+(_[A-Z]+)*")) {
            note(
                    place,
                    "STAGE_CODE",
                    "The code of a stage is words in capitals, joined by underscores.",
                    code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", "_"));
        }
    }

    private void refuse(int stage, String key, String detail) {
        JsonPointer place = STAGES.appendIndex(stage).appendProperty(key);
        mistakes.add(file.inKey(place, "NOT_ALLOWED", detail, null));
    }

    /** Where the code of a stage stands in a {@code model.yaml}. */
    static JsonPointer code(int stage) {
        return STAGES.appendIndex(stage).appendProperty("code");
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
                    JsonPointer.empty().appendProperty("concludes"),
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
            mistakes.add(
                    file.inKey(
                            STAGES,
                            "WRONG_STAGES",
                            "A model that concludes "
                                    + model.concludes()
                                    + " has the stages "
                                    + String.join(", ", words)
                                    + ".",
                            null));
        }
    }

    private void note(JsonPointer place, String code, String detail, String didYouMean) {
        mistakes.add(file.inValue(place, code, detail, didYouMean));
    }
}
