package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.rules.language.Wording.Phrase;
import org.nurtureadvisor.vocabulary.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads and checks the words in which facts are said. */
final class WordingReader {

    private static final JsonPointer FACTS = JsonPointer.empty().appendProperty("facts");
    private static final JsonPointer SAYINGS = JsonPointer.empty().appendProperty("sayings");
    private static final JsonPointer VALUES = JsonPointer.empty().appendProperty("values");

    private static final List<String> SAYING_KEYS =
            Arrays.stream(Saying.values()).map(Saying::key).toList();

    private final String path;
    private final YamlFile file;
    private final List<Diagnostic> mistakes;

    WordingReader(String path, String text, List<Diagnostic> mistakes) {
        this.path = path;
        this.file = new YamlFile(path, text);
        this.mistakes = mistakes;
    }

    private record WordsYaml(
            Map<String, Phrase> facts,
            Map<String, String> fields,
            Map<String, String> values,
            Map<String, String> owners,
            Map<String, String> sayings) {

        private WordsYaml {
            facts = facts == null ? Map.of() : facts;
            fields = fields == null ? Map.of() : fields;
            values = values == null ? Map.of() : values;
            owners = owners == null ? Map.of() : owners;
            sayings = sayings == null ? Map.of() : sayings;
        }
    }

    Optional<Wording> read() {
        int before = mistakes.size();
        Optional<WordsYaml> yaml = file.read(WordsYaml.class, mistakes).map(this::completed);
        yaml.map(WordsYaml::facts).ifPresent(this::checkFacts);
        yaml.map(WordsYaml::values).ifPresent(this::checkValues);
        yaml.map(WordsYaml::sayings).ifPresent(this::checkSayings);
        return mistakes.size() > before ? Optional.empty() : yaml.map(WordingReader::wording);
    }

    /**
     * Rules kept from before do not know what has been said since, and can be replayed all the
     * same: what they leave out is said as the application says it, or else in English.
     */
    private WordsYaml completed(WordsYaml yaml) {
        if (yaml.sayings().keySet().containsAll(SAYING_KEYS)) {
            return yaml;
        }
        Map<String, String> sayings = new LinkedHashMap<>(ownSayings(RuleBookReader.WORDS));
        sayings.putAll(ownSayings(path));
        sayings.putAll(yaml.sayings());
        return new WordsYaml(yaml.facts(), yaml.fields(), yaml.values(), yaml.owners(), sayings);
    }

    /** Those of the application itself; none where it does not speak the language. */
    private static Map<String, String> ownSayings(String path) {
        try (InputStream own = WordingReader.class.getResourceAsStream("/rules/" + path)) {
            return own == null
                    ? Map.of()
                    : new YamlFile(path, new String(own.readAllBytes(), StandardCharsets.UTF_8))
                            .read(WordsYaml.class, new ArrayList<>())
                            .map(WordsYaml::sayings)
                            .orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the application's own words cannot be read", e);
        }
    }

    private static Wording wording(WordsYaml yaml) {
        Map<Saying, String> sayings = new EnumMap<>(Saying.class);
        yaml.sayings().forEach((key, text) -> sayings.put(Saying.of(key).orElseThrow(), text));
        return new Wording(yaml.facts(), yaml.fields(), yaml.values(), yaml.owners(), sayings);
    }

    private void checkSayings(Map<String, String> sayings) {
        for (String key : SAYING_KEYS) {
            if (sayings.get(key) == null) {
                note(SAYINGS, "MISSING_WORDS", "There are no words for " + key + ".", key);
            }
        }
        for (String key : sayings.keySet()) {
            if (!SAYING_KEYS.contains(key)) {
                note(
                        SAYINGS.appendProperty(key),
                        "UNKNOWN_KEY",
                        "There is no saying '" + key + "'.",
                        DidYouMean.nearest(key, SAYING_KEYS).orElse(null));
            }
        }
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
