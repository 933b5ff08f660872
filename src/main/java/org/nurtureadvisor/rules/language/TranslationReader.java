package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.rules.language.Translation.RuleTexts;
import org.nurtureadvisor.rules.language.Translation.StageTexts;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.yaml.YamlFile;
import org.nurtureadvisor.yaml.YamlNode;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Reads what the files of one folder say in another language, and checks that it has a place there.
 */
final class TranslationReader {

    private static final JsonPointer TITLE = JsonPointer.empty().appendProperty("title");
    private static final JsonPointer STAGES = JsonPointer.empty().appendProperty("stages");
    private static final JsonPointer RULES = JsonPointer.empty().appendProperty("rules");
    private static final List<String> KEYS = List.of("title", "stages", "rules");
    private static final List<String> KEYS_OF_STAGE = List.of("title", "business", "client");
    private static final List<String> KEYS_OF_RULE =
            List.of("title", "action", "because", "instead");

    private final YamlFile file;
    private final Set<String> stages;
    private final Map<String, Rule> rules;
    private final List<Diagnostic> mistakes;

    /**
     * @param stages codes of the stages of the folder's model
     * @param rules of the folder
     */
    TranslationReader(
            String path,
            String text,
            Set<String> stages,
            Collection<Rule> rules,
            List<Diagnostic> mistakes) {
        this.file = new YamlFile(path, text);
        this.stages = stages;
        this.rules =
                rules.stream()
                        .collect(Collectors.toMap(Rule::id, Function.identity(), (a, b) -> a));
        this.mistakes = mistakes;
    }

    Optional<Translation> read() {
        Optional<Translation> translation = file.read(mistakes).map(TranslationReader::translation);
        translation.ifPresent(this::check);
        return translation;
    }

    private static Translation translation(YamlNode root) {
        root.entries(KEYS);
        Map<String, StageTexts> stages = new LinkedHashMap<>();
        Map<String, RuleTexts> rules = new LinkedHashMap<>();
        root.entriesOf("stages").forEach(stage -> stages.put(stage.key(), stageTexts(stage)));
        root.entriesOf("rules").forEach(rule -> rules.put(rule.key(), ruleTexts(rule)));
        return new Translation(root.textOf("title"), stages, rules);
    }

    private static StageTexts stageTexts(YamlNode node) {
        node.entries(KEYS_OF_STAGE);
        return new StageTexts(node.textOf("title"), node.textOf("business"), node.textOf("client"));
    }

    private static RuleTexts ruleTexts(YamlNode node) {
        node.entries(KEYS_OF_RULE);
        return new RuleTexts(
                node.textOf("title"),
                node.textOf("action"),
                node.textOf("because"),
                node.textOf("instead"));
    }

    private void check(Translation translation) {
        if (translation.title() != null && stages.isEmpty()) {
            noteNeverSaid(TITLE, "There is no model here that has a title.");
        }
        checkPlain(TITLE, translation.title());
        translation
                .stages()
                .forEach(
                        (code, texts) -> {
                            checkKnown("stage", code, stages, STAGES);
                            checkStage(STAGES.appendProperty(code), texts);
                        });
        translation
                .rules()
                .forEach(
                        (id, texts) -> {
                            checkKnown("rule", id, rules.keySet(), RULES);
                            if (rules.containsKey(id)) {
                                checkParts(rules.get(id), texts);
                            }
                        });
    }

    private void checkKnown(String kind, String name, Set<String> known, JsonPointer parent) {
        if (!known.contains(name)) {
            mistakes.add(
                    file.inKey(
                            parent.appendProperty(name),
                            "UNKNOWN_" + kind.toUpperCase(Locale.ROOT),
                            "There is no " + kind + " '" + name + "' here.",
                            DidYouMean.nearest(name, known).orElse(null)));
        }
    }

    private void checkStage(JsonPointer place, StageTexts texts) {
        checkPlain(place.appendProperty("title"), texts.title());
        checkPlain(place.appendProperty("business"), texts.business());
        checkPlain(place.appendProperty("client"), texts.client());
    }

    private void checkPlain(JsonPointer place, String text) {
        if (text != null) {
            checkGaps(place, text, List.of());
        }
    }

    /** A translation can say what the rule says and nothing else. */
    private void checkParts(Rule rule, RuleTexts texts) {
        checkPlain(RULES.appendProperty(rule.id()).appendProperty("title"), texts.title());
        for (Part part : Part.values()) {
            String text = texts.of(part);
            JsonPointer place = RULES.appendProperty(rule.id()).appendProperty(part.key());
            if (text == null) {
                continue;
            }
            if (rule.consequence().said(part).isEmpty()) {
                noteNeverSaid(place, rule.id() + " says nothing under '" + part.key() + "'.");
            } else {
                checkGaps(place, text, rule.consequence().valuesIn(part));
            }
        }
    }

    private void checkGaps(JsonPointer place, String text, List<String> values) {
        Translation.GAP
                .matcher(text)
                .results()
                .map(gap -> gap.group(1))
                .filter(name -> !values.contains(name))
                .forEach(name -> noteGap(place, name, values));
        if (ValueInText.isIn(Translation.GAP.matcher(text).replaceAll(""))) {
            mistakes.add(
                    file.inValue(
                            place,
                            "UNKNOWN_BINDING",
                            "A value stands in a text as its name in braces, without blanks and"
                                    + " dollar sign.",
                            ValueInText.mended(text, values, name -> "{" + name + "}")));
        }
    }

    private void noteGap(JsonPointer place, String name, List<String> values) {
        mistakes.add(
                file.inValue(
                        place,
                        "UNKNOWN_BINDING",
                        "There is no value '" + name + "' to be said here.",
                        DidYouMean.nearest(name, values).orElse(null)));
    }

    private void noteNeverSaid(JsonPointer place, String why) {
        mistakes.add(file.inKey(place, "NEVER_SAID", why + " So nobody hears this.", null));
    }
}
