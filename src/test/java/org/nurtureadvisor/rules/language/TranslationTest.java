package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.language.Translation.RuleTexts;
import org.nurtureadvisor.rules.language.Translation.StageTexts;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Model;
import org.nurtureadvisor.vocabulary.Stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is said in other languages than English. */
class TranslationTest {

    private static final RuleBook BOOK = ShippedRules.book();

    /** Where a text is missing, the service says it in English; here is the list of such places. */
    @Test
    void germanIsComplete() {
        Language german =
                BOOK.languages().stream()
                        .filter(language -> language.locale().equals(Locale.GERMAN))
                        .findFirst()
                        .orElseThrow();
        List<String> missing = new ArrayList<>();
        for (ModelRules rules : BOOK.models()) {
            Translation translation = german.folder(rules.model().id());
            missing.addAll(missing(rules.model(), translation));
            rules.rules().forEach(rule -> missing.addAll(missing(rule, translation)));
        }
        BOOK.guardrails()
                .rules()
                .forEach(rule -> missing.addAll(missing(rule, german.folder(RuleBook.GUARDRAILS))));
        new TreeSet<>(BOOK.wording().values().keySet())
                .stream()
                        .filter(word -> !german.wording().values().containsKey(word))
                        .forEach(missing::add);
        new TreeSet<>(BOOK.wording().fields().keySet())
                .stream()
                        .filter(field -> !german.wording().fields().containsKey(field))
                        .forEach(missing::add);
        owners().filter(owner -> !german.wording().owners().containsKey(owner))
                .forEach(missing::add);

        assertThat(missing).isEmpty();
    }

    private static List<String> missing(Model model, Translation translation) {
        List<String> missing = new ArrayList<>();
        if (translation.title() == null) {
            missing.add(model.id() + " title");
        }
        for (Stage stage : model.stages()) {
            StageTexts texts = translation.stages().get(stage.code());
            if (texts == null
                    || texts.title() == null
                    || texts.business() == null
                    || texts.client() == null) {
                missing.add(model.id() + " " + stage.code());
            }
        }
        return missing;
    }

    private static List<String> missing(Rule rule, Translation translation) {
        RuleTexts texts = translation.rules().get(rule.id());
        if (texts == null || texts.title() == null) {
            return List.of(rule.id());
        }
        return Stream.of(Part.values())
                .filter(part -> !rule.consequence().said(part).isEmpty() && texts.of(part) == null)
                .map(part -> rule.id() + " " + part.key())
                .toList();
    }

    private static Stream<String> owners() {
        return BOOK.models().stream()
                .flatMap(rules -> rules.advice().stream())
                .map(rule -> rule.advises().owner())
                .distinct();
    }

    /** Nothing else would miss one: what a file leaves out is said as these say it. */
    @ParameterizedTest
    @ValueSource(strings = {"words/en.yaml", "words/de.yaml"})
    void theShippedWordsHaveEveryFactAndEverySaying(String path) {
        assertThat(
                        Stream.concat(
                                Facts.names().stream(),
                                Stream.of(Saying.values()).map(Saying::key)))
                .allSatisfy(
                        key ->
                                assertThat(ShippedRules.files().texts().get(path))
                                        .contains("\n  " + key + ": "));
    }

    /** Rules of years ago are replayed by a service that says more than they have words for. */
    @ParameterizedTest
    @CsvSource({
        "words/en.yaml, en, 'Done; not again before {}'",
        "words/de.yaml, de, 'Erledigt; nicht wieder vor dem {}'",
        "words/fr.yaml, fr, 'Done; not again before {}'"
    })
    void aSayingThatAFileLeavesOutIsThatOfTheApplicationOrElseEnglish(
            String path, String language, String beginning) {
        String words = ShippedRules.files().texts().getOrDefault(path, german());
        RuleBook book =
                RuleBookReader.read(
                                ShippedRules.with(
                                        path, words.replaceFirst("\n  isDone: .*\n", "\n")))
                        .value();

        assertThat(wording(book, language).sayings().get(Saying.IS_DONE)).startsWith(beginning);
    }

    @ParameterizedTest
    @CsvSource({
        "words/en.yaml, en, purchases ever",
        "words/de.yaml, de, Käufe insgesamt",
        "words/fr.yaml, fr, purchases ever"
    })
    void aFactThatAFileLeavesOutIsSaidAsTheApplicationSaysItOrElseInEnglish(
            String path, String language, String label) {
        String words = ShippedRules.files().texts().getOrDefault(path, "fields: { stage: stage }");
        Read<RuleBook> read =
                RuleBookReader.read(
                        ShippedRules.with(
                                path, words.replaceFirst("\n  purchases[.]count: .*\n", "\n")));

        assertThat(read.mistakes()).isEmpty();
        assertThat(wording(read.value(), language).facts().get("purchases.count").label())
                .isEqualTo(label);
    }

    private static String german() {
        return ShippedRules.files().texts().get("words/de.yaml");
    }

    private static Wording wording(RuleBook book, String language) {
        return book.languages().stream()
                .filter(other -> other.locale().getLanguage().equals(language))
                .findFirst()
                .map(Language::wording)
                .orElse(book.wording());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            rules: { STR-999: { title: Nichts } }               ¦ UNKNOWN_RULE    ¦
            stages: { LOYALL: { title: Treu } }                 ¦ UNKNOWN_STAGE   ¦ LOYAL
            rules: { STR-140: { because: "Seit {tage} Tagen" } }     ¦ UNKNOWN_BINDING ¦
            rules: { STR-140: { because: "Seit {day} Tagen" } }      ¦ UNKNOWN_BINDING ¦ days
            rules: { STR-140: { because: "Seit { days } Tagen" } }   ¦ UNKNOWN_BINDING ¦ Seit {days} Tagen
            rules: { STR-140: { because: "Seit $days Tagen" } }      ¦ UNKNOWN_BINDING ¦ Seit {days} Tagen
            rules: { STR-140: { because: "Seit {days Tagen" } }      ¦ UNKNOWN_BINDING ¦ Seit {days} Tagen
            rules: { STR-140: { because: "Seit days} Tagen" } }      ¦ UNKNOWN_BINDING ¦
            rules: { STR-140: { title: "Seit {days} Tagen" } }       ¦ UNKNOWN_BINDING ¦
            stages: { LOYAL: { client: "Seit {days} Tagen" } }       ¦ UNKNOWN_BINDING ¦
            rules: { STR-040: { because: Er kauft } }           ¦ NEVER_SAID      ¦
            rules: { STR-140: { instead: Warten } }             ¦ NEVER_SAID      ¦
            """)
    void refusesWhatIsSaidOfNothingOrReadOutAsItStands(
            String german, String code, String didYouMean) {
        Diagnostic mistake = mistake("client-strata/de.yaml", german);

        assertThat(mistake.code()).isEqualTo(code);
        assertThat(mistake.didYouMean()).isEqualTo(didYouMean);
    }

    /** The line that is changed, and into what. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            atLeast         ¦ "mindestens"                           ¦ WRONG_GAPS
            atLeast         ¦ "mindestens {} und {}"                 ¦ WRONG_GAPS
            and             ¦ "und {}"                               ¦ WRONG_GAPS
            atLeast         ¦ "mindestens {n} {}"                    ¦ UNKNOWN_BINDING
            purchases.count ¦ { label: Käufe, says: "{} {Kauf|Käufe" }    ¦ UNKNOWN_BINDING
            purchases.count ¦ { label: Käufe, says: "{} {Kauf|Käufe|n}" } ¦ UNKNOWN_BINDING
            purchases.count ¦ { label: "{Käufe}", says: "{} Käufe" } ¦ UNKNOWN_BINDING
            reach.subscribed ¦ { label: Abo, yes: "{} Abo", no: kein Abo } ¦ UNKNOWN_BINDING
            daysInStage     ¦ "Tage {n}"                             ¦ UNKNOWN_BINDING
            Level.HIGH      ¦ "{hoch}"                               ¦ UNKNOWN_BINDING
            """)
    void refusesWordsThatLoseTheirValueOrAreReadOutWithTheirBraces(
            String key, String text, String code) {
        String line = "(?m)^  " + Pattern.quote(key) + ": .*$";
        String words =
                german().replaceFirst(line, Matcher.quoteReplacement("  " + key + ": " + text));

        assertThat(mistake("words/de.yaml", words).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({
        "fields, daysInStge: Tage, UNKNOWN_KEY, daysInStage",
        "values, Level.HIHG: hoch, UNKNOWN_WORD, Level.HIGH",
        "sayings, atLast: letztens, UNKNOWN_KEY, atLeast"
    })
    void refusesWordsThatNobodyIsEverTold(
            String part, String line, String code, String didYouMean) {
        String words = german().replaceFirst("(?m)^" + part + ":$", "$0\n  " + line);

        Diagnostic mistake = mistake("words/de.yaml", words);

        assertThat(mistake.code()).isEqualTo(code);
        assertThat(mistake.didYouMean()).isEqualTo(didYouMean);
    }

    @Test
    void refusesAMisspeltOwnerInThePlaceOfOneWhoIsNamed() {
        Diagnostic mistake =
                mistake(
                        "words/de.yaml",
                        german().replace("  account manager:", "  acount manager:"));

        assertThat(mistake.code()).isEqualTo("UNKNOWN_OWNER");
        assertThat(mistake.didYouMean()).isEqualTo("account manager");
    }

    /** As where a model was taken out of the rules. */
    @Test
    void takesWordsForAnOwnerWhomNoAdviceNames() {
        String words = german().replaceFirst("(?m)^owners:$", "$0\n  account director: Leitung");

        assertThat(mistakes("words/de.yaml", words)).isEmpty();
    }

    @Test
    void takesWordsForAnOwnerWhoIsCalledMuchLikeOneWithoutWords() {
        String words = german().replace("  sales support:", "  sales:");

        assertThat(mistakes("words/de.yaml", words)).isEmpty();
    }

    @Test
    void refusesATitleWhereThereIsNoModel() {
        assertThat(mistake("guardrails/de.yaml", "title: Leitplanken").code())
                .isEqualTo("NEVER_SAID");
    }

    @Test
    void pointsAtTheLine() {
        assertThat(
                        mistake(
                                        "client-strata/de.yaml",
                                        "rules:\n  STR-140:\n    because: Seit {tagen} Tagen\n")
                                .line())
                .isEqualTo(3);
    }

    private static List<Diagnostic> mistakes(String path, String german) {
        return RuleBookReader.read(new TreeMap<>(ShippedRules.with(path, german))).mistakes();
    }

    private static Diagnostic mistake(String path, String german) {
        List<Diagnostic> mistakes = mistakes(path, german);
        assertThat(mistakes).hasSize(1);
        assertThat(mistakes.get(0).file()).isEqualTo(path);
        return mistakes.get(0);
    }
}
