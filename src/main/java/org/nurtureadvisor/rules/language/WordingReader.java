package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.rules.language.Wording.Phrase;
import org.nurtureadvisor.vocabulary.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and checks the words in which facts are said. */
final class WordingReader {

    private static final JsonPointer FACTS = JsonPointer.empty().appendProperty("facts");
    private static final JsonPointer VALUES = JsonPointer.empty().appendProperty("values");

    private final YamlFile file;
    private final List<Diagnostic> mistakes;

    WordingReader(String path, String text, List<Diagnostic> mistakes) {
        this.file = new YamlFile(path, text);
        this.mistakes = mistakes;
    }

    private record WordsYaml(Map<String, Phrase> facts, Map<String, String> values) {}

    Optional<Wording> read() {
        int before = mistakes.size();
        Optional<WordsYaml> yaml = file.read(WordsYaml.class, mistakes);
        yaml.map(WordsYaml::facts).ifPresent(this::checkFacts);
        yaml.map(WordsYaml::values).ifPresent(this::checkValues);
        return mistakes.size() > before
                ? Optional.empty()
                : yaml.map(
                        words ->
                                new Wording(
                                        words.facts() == null ? Map.of() : words.facts(),
                                        words.values() == null ? Map.of() : words.values()));
    }

    private void checkFacts(Map<String, Phrase> facts) {
        for (FactDefinition fact : Facts.all()) {
            if (!facts.containsKey(fact.name())) {
                note(
                        FACTS,
                        "MISSING_WORDS",
                        "There are no words for " + fact.name() + ".",
                        fact.name());
            }
        }
        facts.forEach(this::checkFact);
    }

    private void checkFact(String name, Phrase phrase) {
        JsonPointer place = FACTS.appendProperty(name);
        Optional<FactDefinition> fact = Facts.find(name);
        if (fact.isEmpty()) {
            note(
                    place,
                    "UNKNOWN_FACT",
                    "There is no fact '" + name + "'.",
                    DidYouMean.nearest(name, Facts.names()).orElse(null));
        } else if (phrase == null || phrase.label() == null) {
            note(place, "MISSING_WORDS", name + " has no label.", "label");
        } else if (fact.get().type() == Boolean.class) {
            if (phrase.yes() == null || phrase.no() == null) {
                note(
                        place,
                        "MISSING_WORDS",
                        name + " is said with 'yes' and 'no'.",
                        "yes: …, no: …");
            }
        } else if (phrase.says() == null || !phrase.says().contains("{}")) {
            note(
                    place,
                    "MISSING_WORDS",
                    name + " is said with 'says', in which {} stands for the value.",
                    "says: …{}…");
        }
    }

    private void checkValues(Map<String, String> values) {
        for (String word : values.keySet()) {
            JsonPointer place = VALUES.appendProperty(word);
            if (values.get(word) == null) {
                note(place, "MISSING_WORDS", "How is " + word + " said?", null);
            } else if (Words.enumWord(word) == null) {
                note(
                        place,
                        "UNKNOWN_WORD",
                        "'" + word + "' is no word of the vocabulary.",
                        Words.nearestEnumWord(word));
            }
        }
    }

    private void note(JsonPointer place, String code, String detail, String didYouMean) {
        mistakes.add(file.inKey(place, code, detail, didYouMean));
    }
}
