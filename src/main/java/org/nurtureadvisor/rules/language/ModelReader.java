package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Level;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Policy;
import org.nurtureadvisor.vocabulary.Stage;
import org.nurtureadvisor.yaml.YamlFile;
import org.nurtureadvisor.yaml.YamlNode;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads and checks a {@code model.yaml}. */
final class ModelReader {

    private static final JsonPointer STAGES = JsonPointer.empty().appendProperty("stages");
    private static final JsonPointer KIND = JsonPointer.empty().appendProperty("kind");
    private static final JsonPointer CONCLUDES = JsonPointer.empty().appendProperty("concludes");
    private static final List<String> KEYS =
            List.of("id", "title", "kind", "source", "concludes", "policy", "stages");
    private static final List<String> KEYS_OF_POLICY = List.of("moves", "dwellDays");
    private static final List<String> KEYS_OF_STAGE =
            List.of("code", "title", "business", "client", "optional", "dominates");
    private static final Map<String, Boolean> MOVES = moves();

    private static final int MOST_DWELL_DAYS = 3650;

    private final String folder;
    private final YamlFile file;
    private final List<Diagnostic> mistakes;

    ModelReader(String folder, String text, List<Diagnostic> mistakes) {
        this.folder = folder;
        this.file = new YamlFile(folder + "/model.yaml", text);
        this.mistakes = mistakes;
    }

    /** By how moves are called: whether they go forward only. */
    private static Map<String, Boolean> moves() {
        Map<String, Boolean> moves = new LinkedHashMap<>();
        moves.put("free", false);
        moves.put("forward-only", true);
        return moves;
    }

    /** The model; empty where anything is wrong with the file. Every mistake is noted. */
    Optional<Model> read() {
        int before = mistakes.size();
        Optional<Model> model = file.read(mistakes).flatMap(this::model);
        return model.filter(sound -> mistakes.size() == before);
    }

    private Optional<Model> model(YamlNode root) {
        int before = mistakes.size();
        root.entries(KEYS);
        String id = root.neededText("id");
        String title = root.neededText("title");
        ModelKind kind =
                root.needed("kind").flatMap(word -> word.smallWord(ModelKind.class)).orElse(null);
        String source = root.neededText("source");
        String concludes = root.textOf("concludes");
        Policy policy = root.part("policy").map(this::policy).orElse(Policy.FREE);
        List<Stage> stages = root.needed("stages").map(this::stages).orElse(List.of());
        checkId(id);
        if (mistakes.size() > before) {
            return Optional.empty();
        }
        Model model = new Model(id, title, kind, source, concludes, policy, stages);
        checkStages(model);
        checkPolicy(model);
        checkConclusion(model);
        return Optional.of(model);
    }

    private void checkId(String id) {
        if (id != null && !id.equals(folder)) {
            note(
                    JsonPointer.empty().appendProperty("id"),
                    "WRONG_ID",
                    "The id of a model is the name of its folder.",
                    folder);
        }
    }

    private Policy policy(YamlNode node) {
        node.entries(KEYS_OF_POLICY);
        return new Policy(
                node.part("moves").flatMap(word -> word.word(MOVES)).orElse(false),
                node.part("dwellDays").flatMap(YamlNode::wholeNumber).orElse(0));
    }

    private List<Stage> stages(YamlNode node) {
        if (node.json().isArray() && node.json().isEmpty()) {
            node.note("MISSING_STAGES", "A model has at least one stage.", null);
        }
        return node.elements().stream().map(ModelReader::stage).toList();
    }

    private static Stage stage(YamlNode node) {
        node.entries(KEYS_OF_STAGE);
        return new Stage(
                node.neededText("code"),
                node.neededText("title"),
                node.neededText("business"),
                node.neededText("client"),
                node.part("optional").flatMap(YamlNode::yesOrNo).orElse(false),
                node.part("dominates").flatMap(YamlNode::yesOrNo).orElse(false));
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
            String words = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z]+", " ").strip();
            note(
                    place,
                    "STAGE_CODE",
                    "The code of a stage is words in capitals, joined by underscores.",
                    words.isEmpty() ? null : words.replace(' ', '_'));
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
        if (model.concludes() != null) {
            checkConclusion(model, Facts.find(model.concludes()).orElse(null));
        } else if (model.kind() == ModelKind.LEVEL) {
            mistakes.add(
                    file.inKey(
                            CONCLUDES,
                            "MISSING_KEY",
                            "A level is there for other models, under the name of a fact: the key"
                                    + " 'concludes' is missing or empty.",
                            null));
        }
    }

    /**
     * @param fact null where there is none of that name
     */
    private void checkConclusion(Model model, FactDefinition fact) {
        if (fact == null || !fact.concluded()) {
            List<String> concluded = Facts.concluded().map(FactDefinition::name).toList();
            note(
                    CONCLUDES,
                    "UNKNOWN_FACT",
                    "A model can conclude " + String.join(", ", concluded) + ".",
                    DidYouMean.nearest(model.concludes(), concluded).orElse(null));
        } else if (model.kind() != kindConcluding(fact)) {
            String kind = kindConcluding(fact).name().toLowerCase(Locale.ROOT);
            note(KIND, "WRONG_KIND", "Only a " + kind + " concludes " + fact + ".", kind);
        } else {
            checkWords(model, fact);
        }
    }

    private static ModelKind kindConcluding(FactDefinition fact) {
        return fact.type() == Level.class ? ModelKind.LEVEL : ModelKind.LADDER;
    }

    private void checkWords(Model model, FactDefinition fact) {
        List<String> words =
                Stream.of(fact.type().getEnumConstants()).map(Object::toString).toList();
        if (!model.stages().stream().map(Stage::code).toList().equals(words)) {
            mistakes.add(
                    file.inKey(
                            STAGES,
                            "WRONG_STAGES",
                            "A model that concludes "
                                    + fact
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
