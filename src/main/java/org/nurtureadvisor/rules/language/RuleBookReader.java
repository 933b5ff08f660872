package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.spelling.FileEnding;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;
import org.nurtureadvisor.yaml.YamlFile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Reads a whole rules folder, and finds every mistake in all of its files. */
public final class RuleBookReader {

    private static final String MODEL = "/model.yaml";

    private final SortedMap<String, String> files;
    private final List<Diagnostic> mistakes = new ArrayList<>();
    private final Map<String, Model> models = new LinkedHashMap<>();
    private final Set<String> unsound = new TreeSet<>();

    private RuleBookReader(SortedMap<String, String> files) {
        this.files = files;
    }

    /**
     * What reading gave.
     *
     * @param book complete and sound where there are no mistakes; null otherwise
     */
    public record Result(RuleBook book, List<Diagnostic> mistakes) {}

    /**
     * Reads a folder.
     *
     * @param files text of each file by its path below the folder, with forward slashes
     */
    public static Result read(Map<String, String> files) {
        RuleBookReader reader = new RuleBookReader(new TreeMap<>(files));
        RuleBook book = reader.book();
        List<Diagnostic> mistakes = reader.mistakes.stream().sorted(Diagnostic.BY_PLACE).toList();
        return new Result(mistakes.isEmpty() ? book : null, mistakes);
    }

    private RuleBook book() {
        Wording wording = wording();
        readModels();
        List<ModelRules> rules = models.values().stream().map(this::modelRules).toList();
        GuardrailRules guardrails =
                new GuardrailRules(
                        guardrails(Purpose.GUARDRAILS),
                        guardrails(Purpose.ACTIONS),
                        guardrails(Purpose.WARNINGS));
        unsound.forEach(this::readRules);
        checkFolder();
        checkAdvice(rules, guardrails);
        RuleBook book = new RuleBook(rules, guardrails, wording, languages(rules, guardrails));
        checkIds(book);
        checkCodes(rules);
        return book;
    }

    private Wording wording() {
        String path = FileName.ENGLISH_WORDS;
        String text = files.get(path);
        if (text == null) {
            mistakes.add(missing(path, "The words in which facts are said are missing."));
        }
        Optional<Wording> wording =
                text == null ? Optional.empty() : new WordingReader(path, text, mistakes).read();
        return wording.orElse(new Wording(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }

    /** Every file of words but the English one begins a language. */
    private List<Language> languages(List<ModelRules> models, GuardrailRules guardrails) {
        return files.keySet().stream()
                .flatMap(path -> FileName.foreignLanguage(path).stream())
                .flatMap(tag -> language(tag, models, guardrails).stream())
                .toList();
    }

    private Optional<Language> language(
            String tag, List<ModelRules> models, GuardrailRules guardrails) {
        Map<String, Translation> folders = new HashMap<>();
        for (ModelRules rules : models) {
            Set<String> stages =
                    rules.model().stages().stream().map(Stage::code).collect(Collectors.toSet());
            translation(tag, rules.model().id(), stages, rules.rules().toList(), folders);
        }
        translation(tag, RuleBook.GUARDRAILS, Set.of(), guardrails.rules().toList(), folders);
        String path = FileName.WORDS_FOLDER + "/" + tag + ".yaml";
        return new WordingReader(path, files.get(path), mistakes)
                .read()
                .map(wording -> new Language(Locale.forLanguageTag(tag), wording, folders));
    }

    private void translation(
            String tag,
            String folder,
            Set<String> stages,
            List<Rule> rules,
            Map<String, Translation> folders) {
        String path = folder + "/" + tag + ".yaml";
        if (files.containsKey(path) && isSound(folder)) {
            new TranslationReader(path, files.get(path), stages, rules, mistakes)
                    .read()
                    .ifPresent(translation -> folders.put(folder, translation));
        }
    }

    private void readModels() {
        for (String path : files.keySet()) {
            if (FileName.isInFolder(path) && FileEnding.meant(path).endsWith(MODEL)) {
                readModel(path);
            }
        }
        unsound.removeAll(models.keySet());
        if (models.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(missing("", "There is no model: no folder here has a model.yaml."));
        }
        checkConclusions();
    }

    /** Of a model whose file has mistakes no more is known than that it is there. */
    private void readModel(String path) {
        String folder = FileName.folder(path);
        Optional<Model> model =
                path.endsWith(MODEL)
                        ? new ModelReader(folder, files.get(path), mistakes).read()
                        : Optional.empty();
        model.ifPresentOrElse(sound -> models.put(folder, sound), () -> unsound.add(folder));
    }

    /** What two models concluded, the one would say and the other unsay. */
    private void checkConclusions() {
        Map<String, String> concluding = new HashMap<>();
        for (Model model : models.values()) {
            String first =
                    model.concludes() == null
                            ? null
                            : concluding.putIfAbsent(model.concludes(), model.id());
            if (first != null) {
                mistakes.add(
                        modelFile(model)
                                .inValue(
                                        JsonPointer.empty().appendProperty("concludes"),
                                        "DUPLICATE_CONCLUSION",
                                        model.concludes()
                                                + " is concluded by the model "
                                                + first
                                                + " already.",
                                        null));
            }
        }
    }

    private YamlFile modelFile(Model model) {
        String path = model.id() + MODEL;
        return new YamlFile(path, files.get(path));
    }

    private ModelRules modelRules(Model model) {
        ModelRules rules =
                new ModelRules(
                        model,
                        rules(model.id(), model, Purpose.STAGES),
                        rules(model.id(), model, Purpose.ADVICE),
                        rules(model.id(), model, Purpose.WARNINGS));
        checkEveryStageHasRules(rules);
        checkOrder(rules);
        return rules;
    }

    /** Whatever can be wrong with the rules of an unsound model, but for its stages. */
    private void readRules(String folder) {
        Purpose.OF_MODELS.forEach(purpose -> rules(folder, null, purpose));
    }

    private List<Rule> rules(String folder, Model model, Purpose purpose) {
        String packageName = "rules." + folder.replace('-', '_');
        return rules(
                folder,
                new RuleContext(purpose, packageName, model, models.values(), unsound),
                name -> name.startsWith(purpose.prefix()));
    }

    private List<Rule> guardrails(Purpose purpose) {
        return rules(
                RuleBook.GUARDRAILS,
                new RuleContext(purpose, "rules.guardrails", null, models.values(), unsound),
                name -> ofGuardrailFile(name) == purpose);
    }

    /**
     * The names of most guardrails say what they guard, so any name is theirs that says nothing
     * else.
     */
    private static Purpose ofGuardrailFile(String name) {
        if (name.startsWith("actions")) {
            return Purpose.ACTIONS;
        }
        return name.startsWith("contradictions") ? Purpose.WARNINGS : Purpose.GUARDRAILS;
    }

    /** The rules of those files of a folder whose names will do. */
    private List<Rule> rules(String folder, RuleContext context, Predicate<String> names) {
        List<Rule> rules = new ArrayList<>();
        files.forEach(
                (path, text) -> {
                    String name = FileName.name(path);
                    if (path.equals(folder + "/" + name)
                            && name.endsWith(".drl")
                            && names.test(name)) {
                        RuleFile file = RuleParser.parse(path, text, context);
                        mistakes.addAll(file.mistakes());
                        rules.addAll(file.rules());
                    }
                });
        return rules;
    }

    private void checkFolder() {
        Set<String> folders = new TreeSet<>(models.keySet());
        folders.addAll(unsound);
        new FolderCheck(files, folders, mistakes).check();
    }

    /**
     * A file with mistakes may well have held the rules that are missing: one mistake, one message.
     */
    private boolean isSound(String folder) {
        return mistakes.stream().noneMatch(mistake -> mistake.file().startsWith(folder + "/"));
    }

    private void checkEveryStageHasRules(ModelRules rules) {
        if (!isSound(rules.model().id())) {
            return;
        }
        for (Stage stage : rules.model().stages()) {
            if (rules.stages().stream().noneMatch(rule -> rule.stage().equals(stage.code()))) {
                mistakes.add(
                        modelFile(rules.model())
                                .inValue(
                                        ModelReader.code(rules.model().rank(stage.code()) - 1),
                                        "STAGE_WITHOUT_RULE",
                                        "No rule places a customer at " + stage.code() + ".",
                                        "place.at( \"" + stage.code() + "\" );"));
            }
        }
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

    /** Where a rule for advice could not be read, what it advises is not known. */
    private void checkAdvice(List<ModelRules> models, GuardrailRules guardrails) {
        if (unsound.isEmpty() && models.stream().allMatch(rules -> isSound(rules.model().id()))) {
            List<Rule> advice = models.stream().flatMap(rules -> rules.advice().stream()).toList();
            guardrails.holds().forEach(new AdviceCheck(advice, mistakes)::check);
        }
    }

    private void checkIds(RuleBook book) {
        Map<String, Rule> seen = new HashMap<>();
        book.rules().forEach(rule -> checkId(rule, seen));
    }

    private void checkId(Rule rule, Map<String, Rule> seen) {
        Rule first = seen.putIfAbsent(rule.id(), rule);
        if (first != null) {
            mistakes.add(
                    Diagnostic.at(
                            rule.file(),
                            rule.span(),
                            "DUPLICATE_RULE",
                            "The id " + rule.id() + " is taken by the rule in " + place(first),
                            null));
        }
    }

    /** What became of a piece of advice is told by its code, so each has one of its own. */
    private void checkCodes(List<ModelRules> models) {
        Map<String, Rule> seen = new HashMap<>();
        models.stream()
                .flatMap(rules -> rules.advice().stream())
                .forEach(rule -> checkCode(rule, seen));
    }

    private void checkCode(Rule rule, Map<String, Rule> seen) {
        Rule first = seen.putIfAbsent(rule.advice(), rule);
        if (first != null) {
            mistakes.add(
                    Diagnostic.at(
                            rule.file(),
                            rule.consequence().calls().get(0).span(),
                            "DUPLICATE_ADVICE",
                            "The advice '"
                                    + rule.advice()
                                    + "' is given by "
                                    + first.id()
                                    + " in "
                                    + place(first),
                            null));
        }
    }

    private static String place(Rule rule) {
        return rule.file() + ", line " + rule.span().line() + ".";
    }

    private static Diagnostic missing(String path, String detail) {
        return new Diagnostic(path, 1, 1, 1, "MISSING_FILE", detail, null);
    }
}
