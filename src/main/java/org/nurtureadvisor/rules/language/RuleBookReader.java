package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.ModelKind;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Reads a whole rules folder, and finds every mistake in all of its files. */
public final class RuleBookReader {

    private static final String WORDS = "words/en.yaml";

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
        List<Rule> guardrails =
                rules(
                        RuleBook.GUARDRAILS,
                        "",
                        new RuleContext(
                                Purpose.GUARDRAILS, "rules.guardrails", null, models.values()));
        checkFolders();
        RuleBook book = new RuleBook(rules, guardrails, wording);
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
        return wording.orElse(new Wording(Map.of(), Map.of()));
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
    }

    private ModelRules modelRules(Model model) {
        String packageName = "rules." + model.id().replace('-', '_');
        RuleContext stages = new RuleContext(Purpose.STAGES, packageName, model, models.values());
        RuleContext advice = new RuleContext(Purpose.ADVICE, packageName, model, models.values());
        ModelRules rules =
                new ModelRules(
                        model,
                        rules(model.id(), "stages", stages),
                        rules(model.id(), "advice", advice));
        checkEveryStageHasRules(rules);
        checkOrder(rules);
        return rules;
    }

    /** The rules of all files of a folder whose names begin so. */
    private List<Rule> rules(String folder, String prefix, RuleContext context) {
        List<Rule> rules = new ArrayList<>();
        files.forEach(
                (path, text) -> {
                    if (path.startsWith(folder + "/" + prefix) && path.endsWith(".drl")) {
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
            String folder = path.contains("/") ? path.substring(0, path.indexOf('/')) : "";
            String name = path.substring(path.lastIndexOf('/') + 1);
            if (!path.endsWith(".drl") || folder.equals(RuleBook.GUARDRAILS)) {
                continue;
            }
            if (!files.containsKey(folder + "/model.yaml")) {
                mistakes.add(
                        missing(
                                path,
                                "This rule belongs to no model: its folder has no model.yaml."));
            } else if (!name.startsWith("stages") && !name.startsWith("advice")) {
                mistakes.add(
                        missing(
                                path,
                                "The name of a rule file begins with 'stages' or with 'advice'."));
            }
        }
    }

    /**
     * A file with mistakes may well have held the rules that are missing: one mistake, one message.
     */
    private void checkEveryStageHasRules(ModelRules rules) {
        String folder = rules.model().id() + "/";
        if (mistakes.stream().anyMatch(mistake -> mistake.file().startsWith(folder))) {
            return;
        }
        for (Stage stage : rules.model().stages()) {
            if (rules.stages().stream().noneMatch(rule -> rule.stage().equals(stage.code()))) {
                YamlFile file =
                        new YamlFile(folder + "model.yaml", files.get(folder + "model.yaml"));
                mistakes.add(
                        file.inValue(
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
            for (Constraint constraint : constraints(rule)) {
                constraint.alternatives().stream()
                        .flatMap(Comparison::fields)
                        .filter(field -> comesTooLate(field, rules.model()))
                        .forEach(field -> mistakes.add(tooLate(rule, constraint, field)));
            }
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
        return new Diagnostic(
                rule.file(),
                constraint.span().line(),
                constraint.span().column(),
                constraint.span().endColumn(),
                "NOT_YET_CONCLUDED",
                field.name() + " is concluded only after these rules have run.",
                null);
    }

    private static List<Constraint> constraints(Rule rule) {
        return rule.conditions().stream()
                .flatMap(
                        condition ->
                                condition instanceof Condition.Pattern pattern
                                        ? pattern.constraints().stream()
                                        : Stream.empty())
                .toList();
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
