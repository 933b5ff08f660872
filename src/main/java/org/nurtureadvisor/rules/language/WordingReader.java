package org.nurtureadvisor.rules.language;

import com.fasterxml.jackson.core.JsonPointer;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.rules.language.Wording.Phrase;
import org.nurtureadvisor.spelling.DidYouMean;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.yaml.YamlFile;
import org.nurtureadvisor.yaml.YamlNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Reads and checks the words in which facts are said. */
final class WordingReader {

    private static final JsonPointer FACTS = JsonPointer.empty().appendProperty("facts");
    private static final JsonPointer FIELDS = JsonPointer.empty().appendProperty("fields");
    private static final JsonPointer OWNERS = JsonPointer.empty().appendProperty("owners");
    private static final JsonPointer SAYINGS = JsonPointer.empty().appendProperty("sayings");
    private static final JsonPointer VALUES = JsonPointer.empty().appendProperty("values");
    private static final List<String> KEYS =
            List.of("facts", "fields", "values", "owners", "sayings");
    private static final List<String> KEYS_OF_FACT = List.of("label", "says", "none", "yes", "no");

    private static final List<String> SAYING_KEYS =
            Arrays.stream(Saying.values()).map(Saying::key).toList();
    private static final Set<String> FIELD_NAMES = fieldNames();

    private final String path;
    private final YamlFile file;
    private final Collection<String> roles;
    private final List<Diagnostic> mistakes;

    /**
     * @param roles that rules name as owners; empty where not all are known
     */
    WordingReader(String path, String text, Collection<String> roles, List<Diagnostic> mistakes) {
        this.path = path;
        this.file = new YamlFile(path, text);
        this.roles = roles;
        this.mistakes = mistakes;
    }

    Optional<Wording> read() {
        int before = mistakes.size();
        Optional<Wording> wording = file.read(mistakes).flatMap(this::wording);
        return wording.filter(sound -> mistakes.size() == before);
    }

    private Optional<Wording> wording(YamlNode root) {
        int before = mistakes.size();
        root.entries(KEYS);
        Map<String, Phrase> facts = facts(root);
        Map<String, String> fields = root.textsOf("fields");
        Map<String, String> values = root.textsOf("values");
        Map<String, String> owners = root.textsOf("owners");
        Map<String, String> sayings = sayings(root);
        if (mistakes.size() > before) {
            return Optional.empty();
        }
        facts.forEach(this::checkFact);
        checkFields(fields);
        checkValues(values);
        checkOwners(owners);
        checkSayings(sayings);
        return Optional.of(
                new Wording(
                        completed(facts, Facts.names(), WordingReader::facts),
                        fields,
                        values,
                        owners,
                        known(completed(sayings, SAYING_KEYS, WordingReader::sayings))));
    }

    /**
     * What rules ask of all but the customer, whose facts have phrases, and of whom they ask it.
     */
    private static Set<String> fieldNames() {
        Set<String> names = new TreeSet<>();
        for (FactType type : FactType.values()) {
            names.add(type.title().toLowerCase(Locale.ROOT));
            if (type != FactType.CUSTOMER) {
                names.addAll(type.fieldNames());
            }
        }
        return names;
    }

    private static Map<String, Phrase> facts(YamlNode root) {
        Map<String, Phrase> facts = new LinkedHashMap<>();
        root.entriesOf("facts").forEach(fact -> facts.put(fact.key(), phrase(fact)));
        return facts;
    }

    private static Map<String, String> sayings(YamlNode root) {
        return root.textsOf("sayings");
    }

    private static Phrase phrase(YamlNode node) {
        if (node.json().isNull()) {
            return new Phrase(null, null, null, null, null);
        }
        node.entries(KEYS_OF_FACT);
        return new Phrase(
                node.textOf("label"),
                node.textOf("says"),
                node.textOf("none"),
                node.textOf("yes"),
                node.textOf("no"));
    }

    /**
     * Rules kept from before do not know what has been said since, and can be replayed all the
     * same: what they leave out is said as the application says it, or else in English.
     */
    private <T> Map<String, T> completed(
            Map<String, T> said, Collection<String> all, Function<YamlNode, Map<String, T>> part) {
        if (said.keySet().containsAll(all)) {
            return said;
        }
        Map<String, T> completed = new LinkedHashMap<>(own(FileName.ENGLISH_WORDS, part));
        completed.putAll(own(path, part));
        completed.putAll(said);
        return completed;
    }

    /** Those of the application itself; none where it does not speak the language. */
    private static <T> Map<String, T> own(String path, Function<YamlNode, Map<String, T>> part) {
        try (InputStream own = WordingReader.class.getResourceAsStream("/rules/" + path)) {
            return own == null
                    ? Map.of()
                    : new YamlFile(path, new String(own.readAllBytes(), StandardCharsets.UTF_8))
                            .read(new ArrayList<>())
                            .map(part)
                            .orElse(Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException("the application's own words cannot be read", e);
        }
    }

    private static Map<Saying, String> known(Map<String, String> sayings) {
        Map<Saying, String> known = new EnumMap<>(Saying.class);
        sayings.forEach((key, text) -> Saying.of(key).ifPresent(saying -> known.put(saying, text)));
        return known;
    }

    private void checkSayings(Map<String, String> sayings) {
        sayings.forEach(
                (key, text) ->
                        Saying.of(key)
                                .ifPresentOrElse(
                                        saying -> checkGaps(saying, text), () -> noteSaying(key)));
    }

    private void checkGaps(Saying saying, String text) {
        JsonPointer place = SAYINGS.appendProperty(saying.key());
        int gaps = text.split(Pattern.quote(Wording.GAP), -1).length - 1;
        if (gaps != saying.gaps()) {
            noteValue(
                    place,
                    "WRONG_GAPS",
                    "What this is said of is put into its {}: there must be %d, and there are %d."
                            .formatted(saying.gaps(), gaps));
        }
        checkWords(place, text.replace(Wording.GAP, ""));
    }

    private void noteSaying(String key) {
        note(
                SAYINGS.appendProperty(key),
                "UNKNOWN_KEY",
                "There is no saying '" + key + "'.",
                DidYouMean.nearest(key, SAYING_KEYS).orElse(null));
    }

    private void checkFields(Map<String, String> fields) {
        fields.forEach(
                (name, text) -> {
                    JsonPointer place = FIELDS.appendProperty(name);
                    if (!FIELD_NAMES.contains(name)) {
                        note(
                                place,
                                "UNKNOWN_KEY",
                                "Rules ask nothing of the name '" + name + "'.",
                                DidYouMean.nearest(name, FIELD_NAMES).orElse(null));
                    }
                    checkWords(place, text);
                });
    }

    /**
     * Words for a role that no advice names may be left over from a model that is gone. They are
     * misspelt where a role spelt much like it has none.
     */
    private void checkOwners(Map<String, String> owners) {
        List<String> without = roles.stream().filter(role -> !owners.containsKey(role)).toList();
        owners.forEach(
                (role, text) -> {
                    JsonPointer place = OWNERS.appendProperty(role);
                    if (!roles.contains(role)) {
                        DidYouMean.nearestSpelt(role, without)
                                .ifPresent(meant -> noteUnknownOwner(place, role, meant));
                    }
                    checkWords(place, text);
                });
    }

    private void noteUnknownOwner(JsonPointer place, String role, String meant) {
        note(place, "UNKNOWN_OWNER", "No advice is for a '" + role + "'.", meant);
    }

    /** What stands in braces and is nothing that can be put in would be read out with them. */
    private void checkWords(JsonPointer place, String text) {
        if (text != null && ValueInText.isIn(text)) {
            noteValue(
                    place,
                    "UNKNOWN_BINDING",
                    "Braces hold nothing but a value, {}, or, where a fact says it, the words for one"
                            + " and for many, {time|times}.");
        }
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
        } else if (phrase.label() == null) {
            note(place, "MISSING_WORDS", name + " has no label.", "label");
        } else {
            checkWords(place.appendProperty("label"), phrase.label());
            checkCriteria(place, fact.get(), phrase);
        }
    }

    /** What a set contains is said by its label alone. */
    private void checkCriteria(JsonPointer place, FactDefinition fact, Phrase phrase) {
        if (fact.type() == Boolean.class) {
            checkAnswers(place, fact.name(), phrase);
        } else if (fact.type() != Set.class) {
            checkSays(place, fact.name(), phrase);
        }
    }

    private void checkAnswers(JsonPointer place, String name, Phrase phrase) {
        if (phrase.yes() == null || phrase.no() == null) {
            note(place, "MISSING_WORDS", name + " is said with 'yes' and 'no'.", "yes: …, no: …");
        }
        checkWords(place.appendProperty("yes"), phrase.yes());
        checkWords(place.appendProperty("no"), phrase.no());
    }

    private void checkSays(JsonPointer place, String name, Phrase phrase) {
        if (phrase.says() == null || !phrase.says().contains(Wording.GAP)) {
            note(
                    place,
                    "MISSING_WORDS",
                    name + " is said with 'says', in which {} stands for the value.",
                    "says: …{}…");
        } else {
            String chosen = Wording.CHOICE.matcher(phrase.says()).replaceAll("");
            checkWords(place.appendProperty("says"), chosen.replace(Wording.GAP, ""));
        }
        checkWords(place.appendProperty("none"), phrase.none());
    }

    private void checkValues(Map<String, String> values) {
        values.forEach(
                (word, text) -> {
                    JsonPointer place = VALUES.appendProperty(word);
                    if (Words.enumWord(word) == null) {
                        note(
                                place,
                                "UNKNOWN_WORD",
                                "'" + word + "' is no word of the vocabulary.",
                                Words.nearest(word));
                    }
                    checkWords(place, text);
                });
    }

    private void note(JsonPointer place, String code, String detail, String didYouMean) {
        mistakes.add(file.inKey(place, code, detail, didYouMean));
    }

    private void noteValue(JsonPointer place, String code, String detail) {
        mistakes.add(file.inValue(place, code, detail, null));
    }
}
