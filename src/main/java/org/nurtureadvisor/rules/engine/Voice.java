package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.rules.language.Constraint;
import org.nurtureadvisor.rules.language.Language;
import org.nurtureadvisor.rules.language.Part;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.rules.language.RuleBook;
import org.nurtureadvisor.rules.language.Saying;
import org.nurtureadvisor.rules.language.Term;
import org.nurtureadvisor.rules.language.Translation;
import org.nurtureadvisor.rules.language.Translation.RuleTexts;
import org.nurtureadvisor.rules.language.Translation.StageTexts;
import org.nurtureadvisor.rules.language.Wording;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;
import org.nurtureadvisor.vocabulary.Text;

import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiFunction;

/** Says what a release has to say in one language; what is not translated it says in English. */
public final class Voice {

    private final Locale locale;
    private final Wording wording;
    private final Map<String, Model> models = new HashMap<>();
    private final Map<String, Map<Part, Template>> templates = new HashMap<>();
    private final Map<String, String> titles = new HashMap<>();
    private final Map<Constraint, CriterionText> criteria = new IdentityHashMap<>();
    private final Map<Constraint, CriterionText> noLonger = new IdentityHashMap<>();

    /** English, in which everything is said. */
    Voice(RuleBook book, List<CompiledModel> compiled) {
        this(new Language(Locale.ENGLISH, book.wording(), Map.of()), book, compiled);
    }

    Voice(Language language, RuleBook book, List<CompiledModel> compiled) {
        this.locale = language.locale();
        this.wording = language.wording();
        book.models()
                .forEach(
                        rules -> {
                            String id = rules.model().id();
                            Translation translation = language.folder(id);
                            models.put(id, translated(rules.model(), translation));
                            rules.rules().forEach(rule -> learn(rule, translation, book.wording()));
                        });
        Translation guardrails = language.folder(RuleBook.GUARDRAILS);
        book.guardrails().rules().forEach(rule -> learn(rule, guardrails, book.wording()));
        compiled.forEach(model -> learnCriteria(model.stageRuleSources()));
    }

    private static Model translated(Model model, Translation translation) {
        return new Model(
                model.id(),
                or(translation.title(), model.title()),
                model.kind(),
                model.source(),
                model.concludes(),
                model.policy(),
                model.stages().stream()
                        .map(stage -> translated(stage, translation.stages().get(stage.code())))
                        .toList());
    }

    private static Stage translated(Stage stage, StageTexts texts) {
        return texts == null
                ? stage
                : new Stage(
                        stage.code(),
                        or(texts.title(), stage.title()),
                        or(texts.business(), stage.business()),
                        or(texts.client(), stage.client()),
                        stage.optional(),
                        stage.dominates());
    }

    private void learn(Rule rule, Translation translation, Wording english) {
        RuleTexts texts = translation.rules().get(rule.id());
        if (texts != null && texts.title() != null) {
            titles.put(rule.id(), texts.title());
        }
        Map<Part, Template> said = new EnumMap<>(Part.class);
        for (Part part : Part.values()) {
            List<Term> own = rule.consequence().said(part);
            boolean translated = texts != null && texts.of(part) != null;
            said.put(
                    part,
                    translated
                            ? Template.of(texts.of(part), own, wording)
                            : Template.of(own, english));
        }
        templates.put(rule.id(), said);
    }

    private void learnCriteria(Collection<Rule> rules) {
        learnCriteria(rules, CriterionText::of, criteria);
        learnCriteria(rules, CriterionText::noLonger, noLonger);
    }

    private void learnCriteria(
            Collection<Rule> rules,
            BiFunction<Constraint, Wording, CriterionText> saying,
            Map<Constraint, CriterionText> said) {
        rules.stream()
                .flatMap(Rule::criteria)
                .forEach(criterion -> said.put(criterion, saying.apply(criterion, wording)));
    }

    public Locale locale() {
        return locale;
    }

    public Wording wording() {
        return wording;
    }

    /** The model with its texts in this language. */
    public Model model(Model model) {
        return models.get(model.id());
    }

    /** What a rule is called. */
    public String title(Rule rule) {
        return titles.getOrDefault(rule.id(), rule.title());
    }

    /** What a rule said in one of its parts; null where it said nothing. */
    public String say(String rule, Part part, Text text) {
        return text == null ? null : templates.get(rule).get(part).fill(text);
    }

    /** What is the matter. */
    public String because(Warning warning) {
        return say(warning.rule(), Part.BECAUSE, warning.because());
    }

    /** What a rule says in one of its parts; "…" stands for what is known only of a customer. */
    public String said(Rule rule, Part part) {
        return templates.get(rule.id()).get(part).shown();
    }

    /** What the conditions of a rule ask, criterion by criterion. */
    public List<String> conditions(Rule rule) {
        return wording.say(rule);
    }

    /** A role. */
    public String owner(String role) {
        return wording.owners().getOrDefault(role, role);
    }

    /** A sentence of the service's own, about what stands in its gaps. */
    public String say(Saying saying, String... about) {
        return wording.say(saying, about);
    }

    CriterionText criterion(Constraint criterion) {
        return criteria.get(criterion);
    }

    CriterionText noLonger(Constraint criterion) {
        return noLonger.get(criterion);
    }

    private static String or(String translated, String english) {
        return translated == null ? english : translated;
    }
}
