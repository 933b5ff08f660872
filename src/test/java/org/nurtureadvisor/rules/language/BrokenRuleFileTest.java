package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Model;

import java.util.List;
import java.util.stream.Stream;

/**
 * Every way we could think of to get a rule file wrong. Each is told at its place, marked here with
 * ‹ ›, once, and with what was probably meant.
 */
class BrokenRuleFileTest {

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "misspeltWords",
        "wrongComparisons",
        "missingSigns",
        "wrongActions",
        "programs",
        "wrongFrames",
        "wrongCharacters"
    })
    void isToldOnceAtItsPlace(String what, Broken file, String code, String didYouMean) {
        MarkedText marked = MarkedText.of(file.text());

        List<Diagnostic> mistakes =
                RuleParser.parse("the.drl", marked.text(), file.context()).mistakes();

        assertThat(mistakes)
                .as(String.valueOf(mistakes))
                .singleElement()
                .satisfies(
                        mistake -> {
                            assertThat(place(mistake)).isEqualTo(marked.marked().get(0));
                            assertThat(mistake.code()).isEqualTo(code);
                            assertThat(mistake.didYouMean()).isEqualTo(didYouMean);
                            assertThat(mistake.file()).isEqualTo("the.drl");
                        });
    }

    static Stream<Arguments> misspeltWords() {
        return Stream.of(
                arguments(
                        "a misspelt fact",
                        criterion("‹purchases.last12Month› >= 6"),
                        "UNKNOWN_FACT",
                        "purchases.last12Months"),
                arguments(
                        "a misspelt group",
                        criterion("‹purchase.last12Months› >= 6"),
                        "UNKNOWN_FACT",
                        "purchases.last12Months"),
                arguments(
                        "a fact without its group",
                        criterion("‹last12Months› >= 6"),
                        "UNKNOWN_FACT",
                        "purchases.last12Months"),
                arguments(
                        "a fact in capitals",
                        criterion("‹Purchases.Last12Months› >= 6"),
                        "UNKNOWN_FACT",
                        "purchases.last12Months"),
                arguments(
                        "a fact nobody knows",
                        criterion("‹weather.sunny› == true"),
                        "UNKNOWN_FACT",
                        null),
                arguments(
                        "a bare word of a level",
                        criterion("intimacy.interest == ‹HIGH›"),
                        "UNKNOWN_WORD",
                        "Level.HIGH"),
                arguments(
                        "a misspelt word of a level",
                        criterion("intimacy.interest == ‹Level.HIHG›"),
                        "UNKNOWN_WORD",
                        "Level.HIGH"),
                arguments(
                        "a misspelt stage",
                        action("place.at( ‹\"LOYALL\"› );"),
                        "UNKNOWN_STAGE",
                        "LOYAL"),
                arguments(
                        "a misspelt stage of a placement",
                        advice("Placement( stage == ‹\"REPAET\"› )"),
                        "UNKNOWN_STAGE",
                        "REPEAT"),
                arguments(
                        "a stage of another model",
                        advice("Placement( stage in ( \"LOYAL\", ‹\"EXPECTED\"› ) )"),
                        "UNKNOWN_STAGE",
                        null),
                arguments(
                        "a misspelt model",
                        guardrail("Placement( model == ‹\"client-stratum\"› )"),
                        "UNKNOWN_MODEL",
                        "client-strata"),
                arguments(
                        "a misspelt pattern",
                        condition("‹Custommer›( purchases.count >= 6 )"),
                        "UNKNOWN_PATTERN",
                        "Customer"),
                arguments(
                        "a misspelt name",
                        advice(
                                "Customer( $days : purchases.daysSinceLast, $count :"
                                        + " purchases.count >= ‹$day› )"),
                        "UNKNOWN_NAME",
                        "$days"));
    }

    static Stream<Arguments> wrongComparisons() {
        return Stream.of(
                arguments(
                        "a text for a number",
                        criterion("purchases.count >= ‹\"6\"›"),
                        "WRONG_TYPE",
                        "6"),
                arguments(
                        "a number for yes or no",
                        criterion("reach.subscribed == ‹1›"),
                        "WRONG_TYPE",
                        "true"),
                arguments(
                        "a text for a word",
                        criterion("ladder.step == ‹\"EXPECTED\"›"),
                        "WRONG_TYPE",
                        "LadderStep.EXPECTED"),
                arguments(
                        "a word of another kind",
                        criterion("ladder.step == ‹Level.HIGH›"),
                        "WRONG_TYPE",
                        "LadderStep.LAGNIAPPE"),
                arguments(
                        "a share above one",
                        criterion("purchases.regularity >= ‹60›"),
                        "OUT_OF_RANGE",
                        null),
                arguments(
                        "a count below zero",
                        criterion("purchases.count >= ‹-1›"),
                        "OUT_OF_RANGE",
                        null),
                arguments(
                        "a value before the fact",
                        criterion("‹6› <= purchases.count"),
                        "WRONG_ORDER",
                        null),
                arguments(
                        "a single equals sign",
                        criterion("purchases.count ‹=› 6"),
                        "UNKNOWN_OPERATOR",
                        "=="),
                arguments(
                        "an arrow", criterion("purchases.count ‹=>› 6"), "UNKNOWN_OPERATOR", ">="),
                arguments(
                        "a comparison of another language",
                        criterion("purchases.count ‹<>› 6"),
                        "UNKNOWN_OPERATOR",
                        "!="),
                arguments(
                        "a regular expression",
                        criterion("profile.name ‹matches› \"A.*\""),
                        "UNKNOWN_OPERATOR",
                        null),
                arguments(
                        "an order of texts",
                        criterion("profile.name ‹<› \"M\""),
                        "WRONG_OPERATOR",
                        "=="),
                arguments(
                        "a set compared as a whole",
                        criterion("consent.channelsAllowed ‹==› Channel.PHONE"),
                        "WRONG_OPERATOR",
                        "contains"),
                arguments(
                        "a number asked what it contains",
                        criterion("purchases.count ‹contains› 6"),
                        "WRONG_OPERATOR",
                        "=="),
                arguments(
                        "yes or no asked with a list",
                        criterion("reach.subscribed ‹in› ( true, false )"),
                        "WRONG_OPERATOR",
                        "=="),
                arguments(
                        "a date",
                        criterion("purchases.last ‹>=› \"2025-01-01\""),
                        "WRONG_TYPE",
                        null),
                arguments(
                        "more than unknown",
                        criterion("purchases.count ‹>› null"),
                        "WRONG_OPERATOR",
                        "=="),
                arguments(
                        "a criterion that compares nothing",
                        criterion("‹purchases.count›"),
                        "NOT_COMPARED",
                        null),
                arguments(
                        "a yes or no that compares nothing",
                        criterion("‹reach.subscribed›"),
                        "NOT_COMPARED",
                        "reach.subscribed == true"),
                arguments(
                        "both of two",
                        criterion("purchases.count >= 6 ‹&&› purchases.returns == 0"),
                        "NOT_ALLOWED",
                        ","),
                arguments(
                        "a criterion turned round",
                        criterion("‹!›( purchases.count >= 6 )"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a division by a fact",
                        criterion("purchases.count ‹/ purchases.products› >= 2"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a division by zero",
                        criterion("purchases.count ‹/ 0› >= 2"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a sum with a text",
                        criterion("‹purchases.count + profile.name› >= 2"),
                        "WRONG_TYPE",
                        null),
                arguments(
                        "a list of facts",
                        criterion("purchases.count in ( 1, ‹purchases.returns› )"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a name in a stage rule",
                        criterion("‹$count› : purchases.count >= 6"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a name without its dollar",
                        advice("Customer( ‹days› : purchases.daysSinceLast >= 9 )"),
                        "NOT_ALLOWED",
                        "$days"),
                arguments(
                        "a name used twice",
                        advice("Customer( $n : purchases.count, ‹$n› : purchases.returns )"),
                        "DUPLICATE_NAME",
                        null),
                arguments(
                        "a name for what may be unknown",
                        advice(
                                "Customer( ‹$n› : purchases.count == null || purchases.count >= 3"
                                        + " )"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "the absence of the customer",
                        condition("not ‹Customer›( purchases.count >= 6 )"),
                        "NOT_ALLOWED",
                        "Customer( … )"),
                arguments(
                        "a placement in a stage rule",
                        condition("‹Placement›( stage == \"LOYAL\" )"),
                        "NOT_ALLOWED",
                        "Customer"),
                arguments(
                        "advice in a rule for advice",
                        advice("‹Advice›( asks == Ask.SALE )"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "an unknown function",
                        advice(
                                "accumulate( Placement( $stage : stage ); $n : ‹cuont›( $stage );"
                                        + " $n >= 2 )"),
                        "UNKNOWN_FUNCTION",
                        "count"),
                arguments(
                        "a result nobody named",
                        advice(
                                "accumulate( Placement( $stage : stage ); $n : count( $stage );"
                                        + " ‹$m› >= 2 )"),
                        "UNKNOWN_NAME",
                        "$n"),
                arguments(
                        "something that is always known",
                        guardrail("Advice( asks ‹==› null )"),
                        "ALWAYS_KNOWN",
                        null));
    }

    static Stream<Arguments> missingSigns() {
        return Stream.of(
                arguments(
                        "no comma",
                        condition(
                                "Customer( purchases.count >= 6‹›\n"
                                        + "                  purchases.returns == 0 )"),
                        "MISSING_COMMA",
                        ","),
                arguments(
                        "no comma before a name",
                        advice("Customer( purchases.count >= 6‹› $n : purchases.returns )"),
                        "MISSING_COMMA",
                        ","),
                arguments(
                        "no comma in a placement",
                        advice("Placement( stage == \"LOYAL\"‹› movement == Movement.HELD )"),
                        "MISSING_COMMA",
                        ","),
                arguments(
                        "no closing bracket",
                        condition("Customer( purchases.count >= 6‹›"),
                        "MISSING_BRACKET",
                        ")"),
                arguments(
                        "no closing bracket before the next pattern",
                        advice(
                                "Placement( stage == \"LOYAL\"‹›\n"
                                        + "        Customer( purchases.count >= 6 )"),
                        "MISSING_BRACKET",
                        ")"),
                arguments(
                        "no opening bracket",
                        condition("Customer‹› purchases.count >= 6 )"),
                        "MISSING_BRACKET",
                        "("),
                arguments(
                        "no closing bracket in the action",
                        action("place.at( \"LOYAL\"‹›;"),
                        "MISSING_BRACKET",
                        ")"),
                arguments(
                        "no semicolon",
                        action("place.at( \"LOYAL\" )‹›"),
                        "MISSING_SEMICOLON",
                        ";"),
                arguments(
                        "no 'when'",
                        file(
                                "rule \"STR-040 Loyal\"‹›\n"
                                        + "        Customer( purchases.count >= 6 )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "MISSING_WHEN",
                        "when"),
                arguments(
                        "no 'then'",
                        file(
                                "rule \"STR-040 Loyal\"\n"
                                        + "    when\n"
                                        + "        Customer( purchases.count >= 6 )‹›\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "MISSING_THEN",
                        "then"),
                arguments(
                        "no 'end'",
                        file(
                                "rule \"STR-040 Loyal\"\n"
                                        + "    when\n"
                                        + "        Customer( purchases.count >= 6 )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );‹›\n"),
                        "MISSING_END",
                        "end"),
                arguments(
                        "no 'end' before the next rule",
                        file(
                                "rule \"STR-040 Loyal\"\n"
                                        + "    when\n"
                                        + "        Customer( purchases.count >= 6 )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );‹›\n\n"
                                        + "rule \"STR-041 Loyal\"\n"
                                        + "    when\n"
                                        + "        Customer( purchases.count >= 7 )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "MISSING_END",
                        "end"),
                arguments(
                        "no condition",
                        file(
                                "rule \"STR-040 Loyal\"\n"
                                        + "    when\n"
                                        + "    ‹then›\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "UNEXPECTED_WORD",
                        null),
                arguments(
                        "no action",
                        file(
                                "rule \"STR-040 Loyal\"\n"
                                        + "    when\n"
                                        + "        Customer( )\n"
                                        + "    then\n"
                                        + "‹end›"),
                        "UNKNOWN_VERB",
                        "place"));
    }

    static Stream<Arguments> wrongActions() {
        return Stream.of(
                arguments(
                        "an unknown verb",
                        action("‹plaice›.at( \"LOYAL\" );"),
                        "UNKNOWN_VERB",
                        "place"),
                arguments(
                        "the verb of other rules",
                        action("‹advise›.suggested( \"x\", \"Y\" ).because( \"Z\" );"),
                        "NOT_ALLOWED",
                        "place"),
                arguments(
                        "an unknown word after the verb",
                        action("place.‹att›( \"LOYAL\" );"),
                        "UNKNOWN_VERB",
                        "at"),
                arguments(
                        "an unknown completion",
                        advise(".because( \"Why\" ).‹ower›( \"sales\" )"),
                        "UNKNOWN_VERB",
                        "owner"),
                arguments("the verb alone", action("place‹›;"), "MISSING_CALL", ".at( … )"),
                arguments(
                        "too few arguments",
                        action("place.‹at( )›;"),
                        "WRONG_ARGUMENTS",
                        "at( a text )"),
                arguments(
                        "too many arguments",
                        action("place.‹at( \"LOYAL\", \"REPEAT\" )›;"),
                        "WRONG_ARGUMENTS",
                        "at( a text )"),
                arguments(
                        "a stage put together",
                        action("place.at( ‹\"LOY\" + \"AL\"› );"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a stage without quotes",
                        action("place.at( ‹LOYAL› );"),
                        "UNKNOWN_WORD",
                        "\"LOYAL\""),
                arguments(
                        "a stage of a placement without quotes",
                        advice("Placement( stage == ‹LOYAL› )"),
                        "UNKNOWN_WORD",
                        "\"LOYAL\""),
                arguments(
                        "a step of the ladder for a stage",
                        guardrail("Placement( stage == ‹LadderStep.EXPECTED› )"),
                        "WRONG_TYPE",
                        "\"EXPECTED\""),
                arguments(
                        "no reason",
                        action(
                                Purpose.ADVICE,
                                "‹advise›.suggested( \"one-thing\", \"Suggest one thing\" );"),
                        "MISSING_REASON",
                        ".because( \"…\" )"),
                arguments(
                        "the same said twice",
                        advise(".because( \"Why\" ).within( 7 ).‹within( 9 )›"),
                        "SAID_TWICE",
                        null),
                arguments(
                        "days in words",
                        advise(".because( \"Why\" ).within( ‹\"a week\"› )"),
                        "WRONG_TYPE",
                        null),
                arguments(
                        "a priority above the highest",
                        advise(".because( \"Why\" ).priority( ‹101› )"),
                        "OUT_OF_RANGE",
                        null),
                arguments(
                        "a bare word",
                        advise(".because( \"Why\" ).asks( ‹SALE› )"),
                        "UNKNOWN_WORD",
                        "Ask.SALE"),
                arguments(
                        "a code that is a sentence",
                        action(
                                Purpose.ADVICE,
                                "advise.suggested( ‹\"One thing\"›, \"Suggest it\" ).because("
                                        + " \"Why\" );"),
                        "ADVICE_CODE",
                        "one-thing"),
                arguments(
                        "advice nobody bound",
                        action(Purpose.GUARDRAILS, "hold.back( ‹$advice› ).because( \"Why\" );"),
                        "UNKNOWN_NAME",
                        null),
                arguments(
                        "a second action",
                        action("place.at( \"LOYAL\" );\n        ‹place›.at( \"REPEAT\" );"),
                        "NOT_ALLOWED",
                        "end"));
    }

    /** What DRL allows, being Java, and no rule of ours may say. */
    static Stream<Arguments> programs() {
        return Stream.of(
                arguments(
                        "a command run by the action",
                        action("‹Runtime›.getRuntime().exec( \"ls\" );"),
                        "UNKNOWN_VERB",
                        "place"),
                arguments(
                        "a command run by a criterion",
                        criterion("‹Runtime.getRuntime›().exec( \"ls\" ) != null"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a command in an argument",
                        action("place.at( ‹Runtime.getRuntime›().exec( \"ls\" ).toString() );"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a method of a fact",
                        criterion("‹profile.name.toUpperCase›() == \"ANN\""),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a getter", criterion("‹getPurchases›().count >= 6"), "NOT_ALLOWED", null),
                arguments(
                        "the class of everything",
                        criterion("‹class.name› == \"x\""),
                        "UNKNOWN_FACT",
                        null),
                arguments(
                        "an evaluated condition",
                        condition("‹eval›( true )"),
                        "UNKNOWN_PATTERN",
                        null),
                arguments(
                        "an evaluated criterion", criterion("‹eval›( true )"), "NOT_ALLOWED", null),
                arguments(
                        "an endless loop", action("‹while›( true ) { }"), "UNKNOWN_VERB", "place"),
                arguments(
                        "an endless loop after the action",
                        action("place.at( \"LOYAL\" ); ‹while›( true ) { }"),
                        "NOT_ALLOWED",
                        "end"),
                arguments(
                        "a block after the action",
                        action("place.at( \"LOYAL\" ); ‹{› }"),
                        "NOT_ALLOWED",
                        "end"),
                arguments(
                        "a new fact",
                        action("‹insert›( new Customer() );"),
                        "UNKNOWN_VERB",
                        "place"),
                arguments("a changed fact", action("‹modify›( $c ) { };"), "UNKNOWN_VERB", "place"),
                arguments("an updated fact", action("‹update›( $c );"), "UNKNOWN_VERB", "place"),
                arguments("a deleted fact", action("‹delete›( $c );"), "UNKNOWN_VERB", "place"),
                arguments(
                        "a new object",
                        action("place.at( ‹new› String( \"LOYAL\" ) );"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "facts from elsewhere",
                        condition("Customer( ) ‹from› entry"),
                        "UNKNOWN_PATTERN",
                        null),
                arguments(
                        "an import from Java",
                        file("import ‹java.io.*›"),
                        "NOT_ALLOWED",
                        "org.nurtureadvisor.vocabulary.*"),
                arguments(
                        "an imported function",
                        file("import ‹static java.lang.System.exit›"),
                        "NOT_ALLOWED",
                        "org.nurtureadvisor.vocabulary.*"),
                arguments(
                        "a function",
                        file("‹function› void f() { System.exit( 1 ); }"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a declared type",
                        file("‹declare› Thing\n    name : String\nend"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a query",
                        file("‹query› \"all\"\n    Customer( )\nend"),
                        "NOT_ALLOWED",
                        null),
                arguments("a dialect", file("‹dialect› \"mvel\""), "NOT_ALLOWED", null),
                arguments(
                        "another global",
                        file("global ‹java.util.List list›"),
                        "NOT_ALLOWED",
                        "Place place"),
                arguments("a salience", attribute("‹salience› 10"), "NOT_ALLOWED", "when"),
                arguments(
                        "an agenda group",
                        attribute("‹agenda-group› \"first\""),
                        "NOT_ALLOWED",
                        "when"),
                arguments("metadata", attribute("‹@owner›( sales )"), "NOT_ALLOWED", "when"),
                arguments(
                        "a rule that extends another",
                        attribute("‹extends› \"STR-041 Loyal\""),
                        "NOT_ALLOWED",
                        "when"));
    }

    static Stream<Arguments> wrongFrames() {
        return Stream.of(
                arguments(
                        "the package of another folder",
                        new Broken(
                                "package ‹rules.trust_ladder›\n"
                                        + "import org.nurtureadvisor.vocabulary.*\n",
                                context(Purpose.STAGES)),
                        "WRONG_PACKAGE",
                        "rules.client_strata"),
                arguments(
                        "a rule without quotes",
                        file(
                                "rule ‹STR›-040\n"
                                        + "    when\n"
                                        + "        Customer( )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "UNEXPECTED_WORD",
                        null),
                arguments(
                        "a rule without a number",
                        file(
                                "rule ‹\"Loyal client\"›\n"
                                        + "    when\n"
                                        + "        Customer( )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "RULE_NAME",
                        "STR-040 Loyal client"),
                arguments(
                        "a misspelt 'rule'",
                        file(
                                "‹ruel› \"STR-040 Loyal\"\n"
                                        + "    when\n"
                                        + "        Customer( )\n"
                                        + "    then\n"
                                        + "        place.at( \"LOYAL\" );\n"
                                        + "end"),
                        "NOT_ALLOWED",
                        "rule"),
                arguments(
                        "a rule that never ends",
                        file(
                                "rule ‹\"STR-040 Loyal\"›\n    when\n        Customer( "
                                        + "purchases.count >= 6, ".repeat(20_000)),
                        "TOO_LONG",
                        null),
                arguments(
                        "brackets without end",
                        file(
                                "rule ‹\"STR-040 Loyal\"›\n    when\n        Customer( "
                                        + "(".repeat(20_000)),
                        "TOO_LONG",
                        null));
    }

    static Stream<Arguments> wrongCharacters() {
        return Stream.of(
                arguments(
                        "a text never closed",
                        action("place.at( ‹\"LOYAL );›"),
                        "UNCLOSED_TEXT",
                        "\""),
                arguments(
                        "a comment never closed",
                        file("‹/*› rule \"STR-040 Loyal\""),
                        "UNCLOSED_COMMENT",
                        "*/"),
                arguments(
                        "a quote in disguise",
                        action("place.at( \"LOYAL‹\\u›0022 ); System.exit( 1 ); //\" );"),
                        "NOT_ALLOWED",
                        null),
                arguments(
                        "a line broken in a text",
                        action("place.at( ‹\"LOYAL\\›\n );"),
                        "UNCLOSED_TEXT",
                        "\""),
                arguments(
                        "a curly quote",
                        action("place.at( ‹\u201c›LOYAL\" );"),
                        "UNEXPECTED_CHARACTER",
                        "\""),
                arguments(
                        "a letter of another alphabet",
                        criterion("purchases.c‹\u043e›unt >= 6"),
                        "UNEXPECTED_CHARACTER",
                        null),
                arguments(
                        "an escape outside of a text",
                        criterion("purchases.count ‹\\›u003e 6"),
                        "UNEXPECTED_CHARACTER",
                        null),
                arguments(
                        "a number with a unit",
                        criterion("purchases.silence >= ‹3x›"),
                        "NOT_A_NUMBER",
                        "3"),
                arguments(
                        "a number too long to be one",
                        criterion("purchases.count >= ‹1234567890123456›"),
                        "NOT_A_NUMBER",
                        null));
    }

    /** The text of a rule file, its mistake marked, and where it lies. */
    private record Broken(String text, RuleContext context) {

        @Override
        public String toString() {
            return text.length() < 2_000 ? text : text.substring(0, 2_000) + "…";
        }
    }

    private static Broken criterion(String criterion) {
        return condition(
                "Customer( purchases.regularity >= 0.6,\n                  "
                        + criterion
                        + ",\n                  service.openComplaints == 0 )");
    }

    private static Broken condition(String condition) {
        return rule(Purpose.STAGES, "", condition, "place.at( \"LOYAL\" );");
    }

    private static Broken attribute(String attribute) {
        return rule(Purpose.STAGES, attribute, "Customer( )", "place.at( \"LOYAL\" );");
    }

    private static Broken action(String action) {
        return action(Purpose.STAGES, action);
    }

    private static Broken action(Purpose purpose, String action) {
        return rule(purpose, "", "Customer( purchases.count >= 6 )", action);
    }

    private static Broken advice(String condition) {
        return rule(
                Purpose.ADVICE,
                "",
                condition,
                "advise.suggested( \"one-thing\", \"Suggest one thing\" ).because( \"Why\" );");
    }

    private static Broken advise(String completion) {
        return action(
                Purpose.ADVICE,
                "advise.suggested( \"one-thing\", \"Suggest one thing\" )" + completion + ";");
    }

    private static Broken guardrail(String condition) {
        return rule(
                Purpose.GUARDRAILS,
                "",
                "$advice : Advice( )\n        " + condition,
                "hold.back( $advice ).because( \"Why\" );");
    }

    private static Broken rule(Purpose purpose, String attribute, String condition, String action) {
        String rule =
                """
                // Why this is so.
                rule "STR-040 Loyal client"
                    %s
                    when
                        %s
                    then
                        %s
                end
                """;
        return file(purpose, rule.formatted(attribute, condition, action));
    }

    private static Broken file(String body) {
        return file(Purpose.STAGES, body);
    }

    private static Broken file(Purpose purpose, String body) {
        RuleContext context = context(purpose);
        String head = "package %s\n\nimport org.nurtureadvisor.vocabulary.*\n\n";
        return new Broken(head.formatted(context.packageName()) + body, context);
    }

    private static RuleContext context(Purpose purpose) {
        List<Model> models = ShippedRules.book().models().stream().map(ModelRules::model).toList();
        return purpose == Purpose.GUARDRAILS
                ? new RuleContext(purpose, "rules.guardrails", null, models)
                : new RuleContext(purpose, "rules.client_strata", strata(models), models);
    }

    private static Model strata(List<Model> models) {
        return models.stream()
                .filter(model -> model.id().equals("client-strata"))
                .findFirst()
                .orElseThrow();
    }

    private static Span place(Diagnostic mistake) {
        return new Span(mistake.line(), mistake.column(), mistake.endColumn());
    }
}
