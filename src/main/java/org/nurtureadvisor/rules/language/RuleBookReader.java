package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.vocabulary.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a whole rules folder, and finds every mistake in all of its files. */
public final class RuleBookReader {

    /** The English words. */
    static final String WORDS = "words/en.yaml";

    private static final String WORDS_FOLDER = "words";
    private static final Pattern LANGUAGE = Pattern.compile("words/([a-z]{2,3})\\.yaml");
    private static final Set<String> NAMES_IN_FOLDERS = Set.of("model.yaml", "scenarios.yaml");
    private static final Set<Purpose> OF_MODELS =
            EnumSet.of(Purpose.STAGES, Purpose.ADVICE, Purpose.WARNINGS);

    private final SortedMap<String, String> files;
    private final List<Diagnostic> mistakes = new ArrayList<>();
    private final Map<String, Model> models = new LinkedHashMap<>();

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
        checkFolders();
        checkAdvice(rules, guardrails);
        RuleBook book = new RuleBook(rules, guardrails, wording, languages(rules, guardrails));
        checkIds(book);
        return book;
    }

    private Wording wording() {
        String text = files.get(WORDS);
        if (text == null) {
            mistakes.add(missing(WORDS, "The words in which facts are said are missing."));
        }
        Optional<Wording> wording =
                text == null ? Optional.empty() : new WordingReader(WORDS, text, mistakes).read();
        return wording.orElse(new Wording(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }

    /** Every file of words but the English one begins a language. */
    private List<Language> languages(List<ModelRules> models, GuardrailRules guardrails) {
        return files.keySet().stream()
                .map(LANGUAGE::matcher)
                .filter(Matcher::matches)
                .map(words -> words.group(1))
                .filter(tag -> !tag.equals(Locale.ENGLISH.getLanguage()))
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
        String path = "words/" + tag + ".yaml";
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
            if (path.endsWith("/model.yaml")) {
                String folder = path.substring(0, path.lastIndexOf('/'));
                new ModelReader(folder, files.get(path), mistakes)
                        .read()
                        .ifPresent(model -> models.put(folder, model));
            }
        }
        if (models.isEmpty() && mistakes.isEmpty()) {
            mistakes.add(missing("", "There is no model: no folder here has a model.yaml."));
        }
        checkConclusions();
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
        String path = model.id() + "/model.yaml";
        return new YamlFile(path, files.get(path));
    }

    private ModelRules modelRules(Model model) {
        ModelRules rules =
                new ModelRules(
                        model,
                        rules(model, Purpose.STAGES),
                        rules(model, Purpose.ADVICE),
                        rules(model, Purpose.WARNINGS));
        checkEveryStageHasRules(rules);
        checkOrder(rules);
        return rules;
    }

    private List<Rule> rules(Model model, Purpose purpose) {
        String packageName = "rules." + model.id().replace('-', '_');
        return rules(
                model.id(),
                new RuleContext(purpose, packageName, model, models.values()),
                name -> name.startsWith(prefix(purpose)));
    }

    /** How the names of those files of a model begin that serve a purpose. */
    private static String prefix(Purpose purpose) {
        return purpose.name().toLowerCase(Locale.ROOT);
    }

    private List<Rule> guardrails(Purpose purpose) {
        return rules(
                RuleBook.GUARDRAILS,
                new RuleContext(purpose, "rules.guardrails", null, models.values()),
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
                    if (path.startsWith(folder + "/")
                            && path.endsWith(".drl")
                            && names.test(path.substring(folder.length() + 1))) {
                        RuleFile file = RuleParser.parse(path, text, context);
                        mistakes.addAll(file.mistakes());
                        rules.addAll(file.rules());
                    }
                });
        return rules;
    }

    /** Says so where a file would be passed over in silence. */
    private void checkFolders() {
        for (String path : files.keySet()) {
            if (path.endsWith(".drl")) {
                checkRuleFile(path);
            } else if (path.contains("/")) {
                checkOtherFile(path);
            }
        }
    }

    private void checkRuleFile(String path) {
        if (folder(path).equals(RuleBook.GUARDRAILS)) {
            return;
        }
        if (!files.containsKey(folder(path) + "/model.yaml")) {
            mistakes.add(
                    missing(path, "This rule belongs to no model: its folder has no model.yaml."));
        } else if (OF_MODELS.stream()
                .noneMatch(purpose -> name(path).startsWith(prefix(purpose)))) {
            mistakes.add(
                    missing(
                            path,
                            "The name of a rule file begins with 'stages', 'advice' or"
                                    + " 'warnings'."));
        }
    }

    private void checkOtherFile(String path) {
        String words = WORDS_FOLDER + "/" + name(path);
        Set<String> read =
                folder(path).equals(WORDS_FOLDER) ? Set.of(name(WORDS)) : NAMES_IN_FOLDERS;
        if (read.contains(name(path)) || files.containsKey(words) && isForeign(words)) {
            return;
        }
        mistakes.add(
                isForeign(words)
                        ? missing(path, "Nothing is said in this language without " + words + ".")
                        : unknown(path, read));
    }

    /**
     * Whether these are words of a language other than English, which the rules themselves speak.
     */
    private static boolean isForeign(String words) {
        return LANGUAGE.matcher(words).matches() && !words.equals(WORDS);
    }

    private static Diagnostic unknown(String path, Set<String> read) {
        return new Diagnostic(
                path,
                1,
                1,
                1,
                "UNKNOWN_FILE",
                "Nothing is read from a file of this name.",
                DidYouMean.nearest(name(path), read).orElse(null));
    }

    private static String folder(String path) {
        return path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
    }

    private static String name(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
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
        if (models.stream().allMatch(rules -> isSound(rules.model().id()))) {
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
                    new Diagnostic(
                            rule.file(),
                            rule.span().line(),
                            rule.span().column(),
                            rule.span().endColumn(),
                            "DUPLICATE_RULE",
                            "The id "
                                    + rule.id()
                                    + " is taken by the rule in "
                                    + first.file()
                                    + ", line "
                                    + first.span().line()
                                    + ".",
                            null));
        }
    }

    private static Diagnostic missing(String path, String detail) {
        return new Diagnostic(path, 1, 1, 1, "MISSING_FILE", detail, null);
    }
}
