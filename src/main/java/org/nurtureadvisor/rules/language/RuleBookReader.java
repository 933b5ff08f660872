package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a whole rules folder, and finds every mistake in all of its files. */
public final class RuleBookReader {

    private final SortedMap<String, String> files;
    private final List<Diagnostic> mistakes = new ArrayList<>();

    private RuleBookReader(SortedMap<String, String> files) {
        this.files = files;
    }

    /**
     * Reads a folder; where there are mistakes, there is no book.
     *
     * @param files text of each file by its path below the folder, with forward slashes
     */
    public static Read<RuleBook> read(Map<String, String> files) {
        RuleBookReader reader = new RuleBookReader(new TreeMap<>(files));
        RuleBook book = reader.book();
        List<Diagnostic> mistakes = reader.mistakes.stream().sorted(Diagnostic.BY_PLACE).toList();
        return new Read<>(mistakes.isEmpty() ? book : null, mistakes);
    }

    private RuleBook book() {
        Wording wording = wording();
        ModelFiles models = models();
        List<Read<ModelRules>> ofModels =
                models.sound().stream()
                        .map(model -> noted(folder(model.id(), models).ofModel(model)))
                        .toList();
        Read<GuardrailRules> ofGuardrails =
                noted(folder(RuleBook.GUARDRAILS, models).ofGuardrails());
        otherFolders(models)
                .forEach(other -> mistakes.addAll(folder(other, models).mistakesOnly()));
        List<ModelRules> rules = ofModels.stream().map(Read::value).toList();
        BookCheck check = new BookCheck(rules, ofGuardrails.value(), mistakes);
        boolean knowsAll = knowsAll(models);
        boolean complete = knowsAll && ofModels.stream().allMatch(Read::isSound);
        if (knowsAll) {
            check.conclusions();
        }
        if (complete) {
            check.advice();
        }
        check.ids();
        check.codes();
        return new RuleBook(
                rules,
                ofGuardrails.value(),
                wording,
                languages(ofModels, ofGuardrails, complete ? roles(rules) : Set.of()));
    }

    private <R> Read<R> noted(Read<R> folder) {
        mistakes.addAll(folder.mistakes());
        return folder;
    }

    private Wording wording() {
        String path = FileName.ENGLISH_WORDS;
        String text = files.get(path);
        if (text == null) {
            mistakes.add(missing(path, "The words in which facts are said are missing."));
        }
        Optional<Wording> wording =
                text == null
                        ? Optional.empty()
                        : new WordingReader(path, text, Set.of(), mistakes).read();
        return wording.orElse(new Wording(Map.of(), Map.of(), Map.of(), Map.of(), Map.of()));
    }

    private ModelFiles models() {
        ModelFiles models = ModelFiles.read(files, mistakes);
        if (models.sound().isEmpty() && mistakes.isEmpty()) {
            mistakes.add(missing("", "There is no model: no folder here has a model.yaml."));
        }
        return models;
    }

    private static Diagnostic missing(String path, String detail) {
        return Diagnostic.ofFile(path, "MISSING_FILE", detail, null);
    }

    private FolderReader folder(String name, ModelFiles models) {
        return new FolderReader(name, files, models);
    }

    /** Whether there is no folder whose rules miss their model, or have an unsound one. */
    private boolean knowsAll(ModelFiles models) {
        return models.unsound().isEmpty()
                && files.keySet().stream()
                        .filter(path -> path.endsWith(".drl"))
                        .map(FileName::folder)
                        .filter(folder -> !folder.equals(RuleBook.GUARDRAILS))
                        .allMatch(models::hasModel);
    }

    /** Those of whose rules none come into the book. */
    private Stream<String> otherFolders(ModelFiles models) {
        return files.keySet().stream()
                .map(FileName::folder)
                .distinct()
                .filter(folder -> !folder.equals(RuleBook.GUARDRAILS))
                .filter(folder -> models.soundIn(folder).isEmpty());
    }

    /** Every file of words but the English one begins a language. */
    private List<Language> languages(
            List<Read<ModelRules>> models, Read<GuardrailRules> guardrails, Set<String> roles) {
        return files.keySet().stream()
                .flatMap(path -> FileName.foreignLanguage(path).stream())
                .flatMap(tag -> language(tag, models, guardrails, roles).stream())
                .toList();
    }

    private Optional<Language> language(
            String tag,
            List<Read<ModelRules>> models,
            Read<GuardrailRules> guardrails,
            Set<String> roles) {
        Map<String, Translation> folders = new HashMap<>();
        models.stream()
                .filter(Read::isSound)
                .map(Read::value)
                .forEach(
                        rules ->
                                translation(tag, rules)
                                        .ifPresent(said -> folders.put(rules.model().id(), said)));
        Optional.of(guardrails)
                .filter(Read::isSound)
                .map(Read::value)
                .flatMap(rules -> translation(tag, rules))
                .ifPresent(said -> folders.put(RuleBook.GUARDRAILS, said));
        String path = FileName.WORDS_FOLDER + "/" + tag + ".yaml";
        return new WordingReader(path, files.get(path), roles, mistakes)
                .read()
                .map(wording -> new Language(Locale.forLanguageTag(tag), wording, folders));
    }

    private static Set<String> roles(List<ModelRules> models) {
        return models.stream()
                .flatMap(rules -> rules.advice().stream())
                .map(rule -> rule.advises().owner())
                .collect(Collectors.toSet());
    }

    private Optional<Translation> translation(String tag, ModelRules rules) {
        Model model = rules.model();
        Set<String> stages = model.stages().stream().map(Stage::code).collect(Collectors.toSet());
        return translation(tag, model.id(), stages, rules.rules());
    }

    private Optional<Translation> translation(String tag, GuardrailRules rules) {
        return translation(tag, RuleBook.GUARDRAILS, Set.of(), rules.rules());
    }

    private Optional<Translation> translation(
            String tag, String folder, Set<String> stages, Stream<Rule> rules) {
        String path = folder + "/" + tag + ".yaml";
        return Optional.ofNullable(files.get(path))
                .flatMap(
                        text ->
                                new TranslationReader(path, text, stages, rules.toList(), mistakes)
                                        .read());
    }
}
