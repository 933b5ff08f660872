package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A whole folder of rules: what shows only where its files are seen together, and its YAML. */
class RuleBookReaderTest {

    private static final String STAGES = "client-strata/stages.drl";
    private static final String ADVICE = "client-strata/advice.drl";
    private static final String MODEL = "client-strata/model.yaml";
    private static final String LEVEL = "intimacy-interest/model.yaml";
    private static final String WORDS = "words/en.yaml";

    @Test
    void theShippedRulesAreSound() {
        Read<RuleBook> result = RuleBookReader.read(ShippedRules.files().texts());

        assertThat(result.mistakes()).isEmpty();
        assertThat(result.value().models())
                .extracting(ModelRules::model)
                .extracting(Model::id)
                .containsExactly(
                        "brand-life-cycle",
                        "client-strata",
                        "courting-to-convergence",
                        "customer-life-cycle",
                        "four-stage-life-cycle",
                        "intimacy-frequency",
                        "intimacy-interest",
                        "meet-know-trust-agree",
                        "relationship-marketing",
                        "relationship-types",
                        "seven-levels",
                        "steps-of-intimacy",
                        "trust-ladder",
                        "trust-trial",
                        "value-journey");
    }

    @Test
    void allMistakesOfAllFilesAreToldAtOnce() {
        Map<String, String> files =
                ShippedRules.replacing(
                        STAGES, "purchases.silence >= 3.0", "purchases.silense >= 3.0");
        files.put(
                STAGES,
                files.get(STAGES)
                        .replace("place.at( \"MISSIONARY\" )", "place.at( \"MISIONARY\" )"));
        files.put(ADVICE, files.get(ADVICE).replaceFirst("advise\\.lagniappe", "advise.lagniape"));
        files.put(
                "guardrails/timing.drl",
                files.get("guardrails/timing.drl").replaceFirst("Ask\\.SALE", "SALE"));
        files.put(LEVEL, files.get(LEVEL).replace("kind: level", "kind: levle"));
        files.put(WORDS, files.get(WORDS).replace("  purchases.count:", "  purchases.cuont:"));

        assertThat(RuleBookReader.read(files).mistakes())
                .extracting(Diagnostic::file, Diagnostic::code, Diagnostic::didYouMean)
                .contains(
                        Tuple.tuple(STAGES, "UNKNOWN_FACT", "purchases.silence"),
                        Tuple.tuple(STAGES, "UNKNOWN_STAGE", "MISSIONARY"),
                        Tuple.tuple(ADVICE, "UNKNOWN_VERB", "lagniappe"),
                        Tuple.tuple("guardrails/timing.drl", "UNKNOWN_WORD", "Ask.SALE"),
                        Tuple.tuple(LEVEL, "UNKNOWN_WORD", "level"),
                        Tuple.tuple(WORDS, "UNKNOWN_FACT", "purchases.count"));
    }

    @Test
    void mistakesComeInTheOrderOfReading() {
        Map<String, String> files = ShippedRules.replacing(STAGES, "\"STR-012", "\"STR-010");
        files.put(
                STAGES, files.get(STAGES).replaceFirst("purchases\\.silence", "purchases.silense"));
        files.put(ADVICE, "rule");

        assertThat(RuleBookReader.read(files).mistakes()).isSortedAccordingTo(Diagnostic.BY_PLACE);
    }

    @Test
    void aFileFromWindowsReadsLikeAnyOther() {
        Map<String, String> files = new TreeMap<>(ShippedRules.files().texts());
        files.replaceAll((path, text) -> "\ufeff" + text.replace("\n", "\r\n"));

        Read<RuleBook> result = RuleBookReader.read(files);

        assertThat(result.mistakes()).isEmpty();
        assertThat(result.value()).isEqualTo(ShippedRules.book());
    }

    @Test
    void aFileFromAnOldMacReadsLikeAnyOther() {
        Map<String, String> files = new TreeMap<>(ShippedRules.files().texts());
        files.replaceAll((path, text) -> text.replace('\n', '\r'));

        Read<RuleBook> result = RuleBookReader.read(files);

        assertThat(result.mistakes()).isEmpty();
        assertThat(result.value()).isEqualTo(ShippedRules.book());
    }

    @Test
    void aFileThatIsNotUtf8IsToldAtItsFirstWrongByteBesideWhatIsWrongElsewhere() {
        Map<String, String> files =
                ShippedRules.replacing(
                        STAGES, "Whoever", "caf\ufffd \ufffd; rule thn \ufffd\nWhoever");
        files.put(LEVEL, files.get(LEVEL).replace("kind: level", "kind: levle"));

        assertThat(RuleBookReader.read(files).mistakes())
                .extracting(Diagnostic::toString)
                .satisfiesExactly(
                        notUtf8 ->
                                assertThat(notUtf8)
                                        .startsWith(STAGES + ":")
                                        .contains("Windows-1252, also called ANSI"),
                        other -> assertThat(other).startsWith(LEVEL + ":3:7: "));
    }

    @Test
    void aFileInUtf16IsToldAsThat() {
        Map<String, String> files =
                ShippedRules.with(MODEL, "\ufffd\ufffdi\0d\0:\0 \0c\0l\0i\0e\0n\0t\0");

        assertThat(RuleBookReader.read(files).mistakes())
                .singleElement()
                .asString()
                .startsWith(MODEL + ":1:1: ")
                .contains("UTF-16");
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("unsoundModels")
    void aMistakeInAModelIsToldAtItsPlaceAndDrawsNoOthers(
            String right, String wrong, String place, String code, String didYouMean) {
        Map<String, String> files = ShippedRules.replacing(MODEL, right, wrong);

        List<Diagnostic> mistakes = RuleBookReader.read(files).mistakes();

        assertThat(mistakes).singleElement().asString().startsWith(MODEL + ":" + place + ": ");
        assertThat(mistakes.get(0).code()).isEqualTo(code);
        assertThat(mistakes.get(0).didYouMean()).isEqualTo(didYouMean);
        assertThat(mistakes.get(0).detail()).doesNotContain("java", "jackson", "reader");
    }

    static Stream<Arguments> unsoundModels() {
        String policy = "kind: strata\npolicy: ";
        return Stream.of(
                arguments("    title: Repeat", "\ttitle: Repeat", "16:1", "WRONG_YAML", null),
                arguments(
                        "kind: strata",
                        policy + "{ dwellDays: thirty }",
                        "4:22",
                        "WRONG_TYPE",
                        null),
                arguments(
                        "kind: strata", policy + "{ dwellDays: 1.5 }", "4:22", "WRONG_TYPE", null),
                arguments(
                        "kind: strata",
                        policy + "{ moves: forwardonly }",
                        "4:18",
                        "UNKNOWN_WORD",
                        "forward-only"),
                arguments("kind: strata", policy + "free", "4:9", "WRONG_TYPE", null),
                arguments("kind: strata", "kind: [ strata ]", "3:7", "WRONG_TYPE", null),
                arguments("title: Repeat", "title: [ Repeat ]", "16:12", "WRONG_TYPE", null),
                arguments("title: Repeat", "title: 2026", "16:12", "WRONG_TYPE", "\"2026\""),
                arguments("title: Repeat", "title: \" \"", "16:12", "MISSING_KEY", null),
                arguments(
                        "title: Repeat",
                        "title: \"Re\\0peat\"",
                        "16:12",
                        "UNEXPECTED_CHARACTER",
                        null),
                arguments(
                        "title: Repeat",
                        "title: Re\u0007peat",
                        "16:14",
                        "UNEXPECTED_CHARACTER",
                        null),
                arguments("code: REPEAT", "code: \"\"", "15:11", "MISSING_KEY", null),
                arguments("code: REPEAT", "code: \u2013", "15:11", "STAGE_CODE", null),
                arguments("code: REPEAT", "code: repeat!", "15:11", "STAGE_CODE", "REPEAT"),
                arguments("dominates: true", "dominates: ja", "10:16", "WRONG_TYPE", null),
                arguments("title: Repeat", "title: \"Repeat", "16:12", "WRONG_YAML", "\""),
                arguments("title: Repeat", "title: Repeat: again", "16:18", "WRONG_YAML", null),
                arguments("title: Repeat", "title: { a: b", "16:12", "WRONG_YAML", "}"),
                arguments("title: Repeat", "title: &again Repeat", "16:12", "WRONG_YAML", null),
                arguments("title: Repeat", "title: *again", "16:12", "WRONG_YAML", null),
                arguments("title: Repeat", "*again : Repeat", "16:5", "WRONG_YAML", null),
                arguments(
                        "kind: strata",
                        "kind: strata\n---\nkind: strata",
                        "5:1",
                        "WRONG_YAML",
                        null),
                arguments("kind: strata", "kind: strata\nkind: strata", "4:5", "WRONG_YAML", null));
    }

    @Test
    void whatElseIsWrongInTheFolderOfAnUnsoundModelIsToldToo() {
        Map<String, String> files = ShippedRules.replacing(MODEL, "kind: strata", "kind: stratta");
        files.put(
                STAGES, files.get(STAGES).replaceFirst("purchases\\.silence", "purchases.silense"));

        assertThat(RuleBookReader.read(files).mistakes())
                .extracting(Diagnostic::code)
                .containsExactly("UNKNOWN_WORD", "UNKNOWN_FACT");
    }

    @Test
    void aModelThatIsMissingIsNotMissedElsewhere() {
        Map<String, String> files = new TreeMap<>(ShippedRules.files().texts());
        files.keySet().removeIf(path -> path.matches("intimacy-interest/(?!stages).*"));

        assertThat(RuleBookReader.read(files).mistakes())
                .extracting(Diagnostic::file)
                .containsOnly("intimacy-interest/stages.drl");
    }

    @Test
    void aModelWhoseFileHasAnotherEndingIsToldOnce() {
        Map<String, String> files = without(MODEL);
        files.put("client-strata/model.yml", ShippedRules.files().texts().get(MODEL));

        assertThat(RuleBookReader.read(files).mistakes())
                .singleElement()
                .asString()
                .startsWith("client-strata/model.yml:1:1: ")
                .endsWith("Did you mean: model.yaml");
    }

    @Test
    void whatNoModelConcludesIsToldOnceHoweverManyRulesAskForIt() {
        Map<String, String> files =
                ShippedRules.replacing("trust-ladder/model.yaml", "concludes: ladder.step\n", "");

        List<Diagnostic> mistakes = RuleBookReader.read(files).mistakes();

        assertThat(mistakes)
                .singleElement()
                .asString()
                .startsWith(STAGES + ":")
                .contains("ladder.step");
        assertThat(mistakes.get(0).code()).isEqualTo("NEVER_CONCLUDED");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource({"ruleFiles", "models", "words"})
    void aMistakeIsToldAtItsPlace(
            String what, Map<String, String> files, String place, String code, String didYouMean) {
        List<Diagnostic> mistakes = RuleBookReader.read(files).mistakes();

        assertThat(mistakes)
                .as(String.valueOf(mistakes))
                .anySatisfy(
                        mistake -> {
                            assertThat(mistake.toString()).startsWith(place + ":");
                            assertThat(mistake.code()).isEqualTo(code);
                            assertThat(mistake.didYouMean()).isEqualTo(didYouMean);
                        });
    }

    static Stream<Arguments> ruleFiles() {
        String head = "package rules.client_strata\n";
        return Stream.of(
                arguments(
                        "the id of a rule of the same file",
                        ShippedRules.replacing(STAGES, "\"STR-012", "\"STR-010"),
                        place(STAGES, "\"STR-012"),
                        "DUPLICATE_RULE",
                        null),
                arguments(
                        "the id of a rule of another model",
                        ShippedRules.with(
                                "client-strata/stages-more.drl",
                                head
                                        + "rule \"LAD-020 Another rule\" when Customer( ) then"
                                        + " place.at( \"LOYAL\" ); end"),
                        place("trust-ladder/stages.drl", "\"LAD-020"),
                        "DUPLICATE_RULE",
                        null),
                arguments(
                        "the code of advice of another model",
                        ShippedRules.replacing(
                                "value-journey/advice.drl",
                                "ask-what-is-in-the-way",
                                "ask-why-they-left"),
                        place("value-journey/advice.drl", "requested( \"ask-what-is-in-the-way"),
                        "DUPLICATE_ADVICE",
                        null),
                arguments(
                        "scenarios that nobody would read",
                        ShippedRules.with("client-strata/scenario.yaml", ""),
                        "client-strata/scenario.yaml:1:1",
                        "UNKNOWN_FILE",
                        "scenarios.yaml"),
                arguments(
                        "scenarios with another ending",
                        ShippedRules.with("client-strata/scenarios.yml", ""),
                        "client-strata/scenarios.yml:1:1",
                        "UNKNOWN_FILE",
                        "scenarios.yaml"),
                arguments(
                        "a rule file with its ending in capitals",
                        ShippedRules.with("client-strata/stages.DRL", ""),
                        "client-strata/stages.DRL:1:1",
                        "UNKNOWN_FILE",
                        "stages.drl"),
                arguments(
                        "a rule file that became a text file",
                        ShippedRules.with("client-strata/advice.drl.txt", ""),
                        "client-strata/advice.drl.txt:1:1",
                        "UNKNOWN_FILE",
                        "advice.drl"),
                arguments(
                        "a rule file in a folder of the folder",
                        ShippedRules.with("client-strata/more/advice.drl", head),
                        "client-strata/more/advice.drl:1:1",
                        "WRONG_FOLDER",
                        "client-strata/advice.drl"),
                arguments(
                        "a guardrail in a folder of the folder",
                        ShippedRules.with("guardrails/more/calm.drl", "package rules.guardrails"),
                        "guardrails/more/calm.drl:1:1",
                        "WRONG_FOLDER",
                        "guardrails/calm.drl"),
                arguments(
                        "a rule file in no folder",
                        ShippedRules.with("stages.drl", head),
                        "stages.drl:1:1",
                        "WRONG_FOLDER",
                        null),
                arguments(
                        "a translation into a language without words",
                        ShippedRules.with("client-strata/fr.yaml", ""),
                        "client-strata/fr.yaml:1:1",
                        "MISSING_FILE",
                        null),
                arguments(
                        "a translation into the language of the rules",
                        ShippedRules.with("client-strata/en.yaml", ""),
                        "client-strata/en.yaml:1:1",
                        "UNKNOWN_FILE",
                        null),
                arguments(
                        "words of no language",
                        ShippedRules.with("words/german.yaml", ""),
                        "words/german.yaml:1:1",
                        "UNKNOWN_FILE",
                        null),
                arguments(
                        "a rule file of no model",
                        ShippedRules.with("client-stratum/stages.drl", head),
                        "client-stratum/stages.drl:1:1",
                        "MISSING_FILE",
                        null),
                arguments(
                        "a rule file of another name",
                        ShippedRules.with("client-strata/stage.drl", head),
                        "client-strata/stage.drl:1:1",
                        "MISSING_FILE",
                        null),
                arguments(
                        "advice in the folder of a level",
                        ShippedRules.with(
                                "intimacy-interest/advice.drl", "package rules.intimacy_interest"),
                        "intimacy-interest/advice.drl:1:1",
                        "MISSING_FILE",
                        null),
                arguments(
                        "a stage that no rule reaches",
                        ShippedRules.replacing(
                                MODEL,
                                "stages:",
                                "stages:\n"
                                        + "  - { code: LOST, title: Lost, business: They left., client:"
                                        + " We left. }"),
                        MODEL + ":6:13",
                        "STAGE_WITHOUT_RULE",
                        "place.at( \"LOST\" );"),
                arguments(
                        "a fact that is concluded later",
                        ShippedRules.with(
                                "intimacy-interest/stages-more.drl",
                                """
                                package rules.intimacy_interest
                                rule "INT-090 Another rule"
                                    when
                                        Customer( ladder.step == LadderStep.EXPECTED )
                                    then
                                        place.at( "HIGH" );
                                end
                                """),
                        "intimacy-interest/stages-more.drl:4:19",
                        "NOT_YET_CONCLUDED",
                        null),
                arguments(
                        "advice that nobody gives",
                        ShippedRules.with(
                                "guardrails/more.drl",
                                """
                                package rules.guardrails
                                rule "GRD-990 Another rule"
                                    when
                                        $advice : Advice( code == "surprise-exrta" )
                                    then
                                        hold.back( $advice ).because( "Why" );
                                end
                                """),
                        "guardrails/more.drl:4:27",
                        "UNKNOWN_ADVICE",
                        "surprise-extra"),
                arguments(
                        "advice that is not there on a topic nobody speaks of",
                        ShippedRules.with(
                                "guardrails/more.drl",
                                """
                                package rules.guardrails
                                rule "GRD-990 Another rule"
                                    when
                                        $advice : Advice( )
                                        not Advice( asks == Ask.SALE, topic in ( "win-bcak" ) )
                                    then
                                        hold.back( $advice ).because( "Why" );
                                end
                                """),
                        "guardrails/more.drl:5:39",
                        "UNKNOWN_ADVICE",
                        "win-back"));
    }

    static Stream<Arguments> models() {
        return Stream.of(
                arguments(
                        "an unknown key",
                        ShippedRules.replacing(
                                MODEL, "title: Client strata", "titel: Client strata"),
                        MODEL + ":2:1",
                        "UNKNOWN_KEY",
                        "title"),
                arguments(
                        "an unknown key of a stage",
                        ShippedRules.replacing(MODEL, "    dominates: true", "    dominate: true"),
                        MODEL + ":10:5",
                        "UNKNOWN_KEY",
                        "dominates"),
                arguments(
                        "a missing key",
                        ShippedRules.replacing(
                                MODEL, "source: Client Intimacy, after Marshall Thurber\n", ""),
                        MODEL + ":1:1",
                        "MISSING_KEY",
                        null),
                arguments(
                        "a missing key of a stage",
                        ShippedRules.replacing(MODEL, "    title: Commodity\n", ""),
                        MODEL + ":11:5",
                        "MISSING_KEY",
                        null),
                arguments(
                        "a misspelt kind",
                        ShippedRules.replacing(MODEL, "kind: strata", "kind: stratta"),
                        MODEL + ":3:7",
                        "UNKNOWN_WORD",
                        "strata"),
                arguments(
                        "an id that is not the folder's name",
                        ShippedRules.replacing(MODEL, "id: client-strata", "id: strata"),
                        MODEL + ":1:5",
                        "WRONG_ID",
                        "client-strata"),
                arguments(
                        "a stage that is there twice",
                        ShippedRules.replacing(MODEL, "code: COMMODITY", "code: DEFECTED"),
                        MODEL + ":11:11",
                        "DUPLICATE_STAGE",
                        null),
                arguments(
                        "a stage in small letters",
                        ShippedRules.replacing(MODEL, "code: COMMODITY", "code: commodity"),
                        MODEL + ":11:11",
                        "STAGE_CODE",
                        "COMMODITY"),
                arguments(
                        "a dominating stage on a ladder",
                        ShippedRules.replacing(MODEL, "kind: strata", "kind: ladder"),
                        MODEL + ":10:5",
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "an optional stage in strata",
                        ShippedRules.replacing(MODEL, "    dominates: true", "    optional: true"),
                        MODEL + ":10:5",
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a conclusion nobody can draw",
                        ShippedRules.replacing(
                                LEVEL,
                                "concludes: intimacy.interest",
                                "concludes: intimacy.intrest"),
                        LEVEL + ":4:12",
                        "UNKNOWN_FACT",
                        "intimacy.interest"),
                arguments(
                        "a conclusion that another model draws",
                        ShippedRules.with(
                                "trust-stairs/model.yaml",
                                ShippedRules.files()
                                        .texts()
                                        .get("trust-ladder/model.yaml")
                                        .replace("id: trust-ladder", "id: trust-stairs")),
                        "trust-stairs/model.yaml:4:12",
                        "DUPLICATE_CONCLUSION",
                        null),
                arguments(
                        "stages that are not what is concluded",
                        ShippedRules.replacing(
                                LEVEL, "code: EXTREMELY_HIGH", "code: ENORMOUSLY_HIGH"),
                        LEVEL + ":6:1",
                        "WRONG_STAGES",
                        null),
                arguments(
                        "a level that concludes the step of the ladder",
                        ShippedRules.replacing(
                                LEVEL, "concludes: intimacy.interest", "concludes: ladder.step"),
                        LEVEL + ":3:7",
                        "WRONG_KIND",
                        "ladder"),
                arguments(
                        "strata that conclude how much interest there is",
                        ShippedRules.replacing(LEVEL, "kind: level", "kind: strata"),
                        LEVEL + ":3:7",
                        "WRONG_KIND",
                        "level"),
                arguments(
                        "a level that concludes nothing",
                        ShippedRules.replacing(LEVEL, "concludes: intimacy.interest\n", ""),
                        LEVEL + ":1:1",
                        "MISSING_KEY",
                        null),
                arguments(
                        "an indentation lost",
                        ShippedRules.replacing(MODEL, "    title: Repeat", "   title: Repeat"),
                        MODEL + ":16:4",
                        "WRONG_YAML",
                        null),
                arguments(
                        "a key said twice",
                        ShippedRules.replacing(MODEL, "kind: strata", "kind: strata\nkind: strata"),
                        MODEL + ":4:5",
                        "WRONG_YAML",
                        null),
                arguments(
                        "an empty file",
                        ShippedRules.with(MODEL, ""),
                        MODEL + ":1:1",
                        "WRONG_YAML",
                        null),
                arguments(
                        "a file that says nothing",
                        ShippedRules.with(MODEL, "# nothing yet\n~\n"),
                        MODEL + ":1:1",
                        "WRONG_YAML",
                        null),
                arguments(
                        "a stage that says nothing",
                        ShippedRules.replacing(MODEL, "stages:", "stages:\n  - ~"),
                        MODEL + ":6:5",
                        "WRONG_TYPE",
                        null));
    }

    static Stream<Arguments> words() {
        return Stream.of(
                arguments("no words at all", without(WORDS), WORDS + ":1:1", "MISSING_FILE", null),
                arguments(
                        "words for a fact nobody knows",
                        ShippedRules.replacing(WORDS, "  profile.name:", "  profile.nmae:"),
                        WORDS + ":15:3",
                        "UNKNOWN_FACT",
                        "profile.name"),
                arguments(
                        "a fact that says nothing",
                        ShippedRules.replacing(
                                WORDS,
                                "profile.segment: { label: whom the client buys for, says: \"is"
                                        + " {}\" }",
                                "profile.segment: ~"),
                        WORDS + ":16:3",
                        "MISSING_WORDS",
                        "label"),
                arguments(
                        "a sentence without its gap",
                        ShippedRules.replacing(WORDS, "says: \"is {}\"", "says: \"is one\""),
                        WORDS + ":16:3",
                        "MISSING_WORDS",
                        "says: …{}…"));
    }

    /** Where a word stands first in a file that is shipped. */
    private static String place(String path, String word) {
        String text = ShippedRules.files().texts().get(path);
        Span span = Span.at(text, text.indexOf(word));
        return path + ":" + span.line() + ":" + span.column();
    }

    private static Map<String, String> without(String path) {
        Map<String, String> files = new TreeMap<>(ShippedRules.files().texts());
        files.remove(path);
        return files;
    }
}
