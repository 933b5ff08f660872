package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;
import org.nurtureadvisor.yaml.YamlFile;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;

/** Reads the rules of one folder, and finds what is wrong with them by themselves. */
final class FolderReader {

    private final String folder;
    private final SortedMap<String, String> files;
    private final ModelFiles models;
    private final List<Diagnostic> mistakes = new ArrayList<>();

    /**
     * @param files of all folders
     * @param models of all folders
     */
    FolderReader(String folder, SortedMap<String, String> files, ModelFiles models) {
        this.folder = folder;
        this.files = files;
        this.models = models;
    }

    Read<ModelRules> ofModel(Model model) {
        checkConclusion(model);
        ModelRules rules =
                new ModelRules(
                        model,
                        ofModel(Purpose.STAGES),
                        ofModel(Purpose.ADVICE),
                        ofModel(Purpose.WARNINGS));
        if (mistakes.isEmpty()) {
            checkEveryStageHasRules(rules);
        }
        checkOrder(rules);
        return read(rules);
    }

    Read<GuardrailRules> ofGuardrails() {
        return read(
                new GuardrailRules(
                        ofGuardrails(Purpose.GUARDRAILS),
                        ofGuardrails(Purpose.ACTIONS),
                        ofGuardrails(Purpose.WARNINGS)));
    }

    /**
     * What is wrong in a folder without a sound model: where it has an unsound one, whatever can be
     * wrong with its rules but for its stages.
     */
    List<Diagnostic> mistakesOnly() {
        if (models.unsound().contains(folder)) {
            Purpose.OF_MODELS.forEach(this::ofModel);
        }
        return read(List.of()).mistakes();
    }

    private <R> Read<R> read(R rules) {
        new FolderCheck(files, models, mistakes).check(folder);
        return new Read<>(rules, mistakes);
    }

    private List<Rule> ofModel(Purpose purpose) {
        return rules(purpose, name -> name.startsWith(purpose.prefix()));
    }

    private List<Rule> ofGuardrails(Purpose purpose) {
        return rules(purpose, name -> Purpose.ofGuardrailFile(name) == purpose);
    }

    /** The rules of those files whose names will do. */
    private List<Rule> rules(Purpose purpose, Predicate<String> names) {
        RuleContext context = models.context(folder, purpose);
        List<Rule> rules = new ArrayList<>();
        files.forEach(
                (path, text) -> {
                    String name = FileName.name(path);
                    if (path.equals(folder + "/" + name)
                            && name.endsWith(".drl")
                            && names.test(name)) {
                        Read<List<Rule>> file = RuleParser.parse(path, text, context);
                        mistakes.addAll(file.mistakes());
                        rules.addAll(file.value());
                    }
                });
        return rules;
    }

    /** What two models concluded, the one would say and the other unsay. */
    private void checkConclusion(Model model) {
        if (model.concludes() == null) {
            return;
        }
        Model first =
                models.sound().stream()
                        .filter(other -> model.concludes().equals(other.concludes()))
                        .findFirst()
                        .orElse(model);
        if (first != model) {
            noteInModel(
                    JsonPointer.empty().appendProperty("concludes"),
                    "DUPLICATE_CONCLUSION",
                    model.concludes() + " is concluded by the model " + first.id() + " already.",
                    null);
        }
    }

    private void checkEveryStageHasRules(ModelRules rules) {
        for (Stage stage : rules.model().stages()) {
            if (rules.stages().stream()
                    .noneMatch(rule -> rule.places().stage().equals(stage.code()))) {
                noteInModel(
                        ModelReader.code(rules.model().rank(stage.code()) - 1),
                        "STAGE_WITHOUT_RULE",
                        "No rule places a customer at " + stage.code() + ".",
                        "place.at( \"" + stage.code() + "\" );");
            }
        }
    }

    private void noteInModel(JsonPointer place, String code, String detail, String didYouMean) {
        String path = ModelFiles.path(folder);
        mistakes.add(new YamlFile(path, files.get(path)).inValue(place, code, detail, didYouMean));
    }

    /** What is concluded can be read only by models that come after the one that concludes it. */
    private void checkOrder(ModelRules rules) {
        for (Rule rule : rules.stages()) {
            rule.criteria()
                    .forEach(
                            constraint ->
                                    constraint.alternatives().stream()
                                            .flatMap(Comparison::fields)
                                            .filter(field -> comesTooLate(field, rules.model()))
                                            .map(field -> tooLate(rule, constraint, field))
                                            .forEach(mistakes::add));
        }
    }

    private static boolean comesTooLate(Field field, Model model) {
        FactDefinition fact = field.fact();
        if (fact == null || !fact.concluded() || model.concludes() == null) {
            return false;
        }
        return model.kind() == ModelKind.LEVEL || !fact.name().startsWith("intimacy.");
    }

    private static Diagnostic tooLate(Rule rule, Constraint constraint, Field field) {
        return Diagnostic.at(
                rule.file(),
                constraint.span(),
                "NOT_YET_CONCLUDED",
                field.name() + " is concluded only after these rules have run.",
                null);
    }
}
