package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.language.Purpose;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.vocabulary.Action;
import org.nurtureadvisor.vocabulary.ActionKind;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Whatever an analyst writes between quotes comes out of an evaluation as it went in, or is refused
 * at its place: it means nothing to any compiler. So it is in rules that need the network and in
 * those that do not.
 */
class WrittenTextTest {

    private static final String GAP = "‹›";

    /** What could mean something to one of the compilers that a rule passes on its way. */
    private static final List<String> NASTY =
            List.of(
                    "\"",
                    "\\",
                    "'",
                    "\"+Math.max(40,2)+\"",
                    "\\u0022",
                    "\\u0022+1+\\u0022",
                    "\\uuu0022",
                    "\\\\u0022",
                    "\\042",
                    "\\n",
                    "\\u000a",
                    "\n",
                    "\r",
                    "\t",
                    "\u0000",
                    "\u007f",
                    "\u0085",
                    "\u2028",
                    "\u2029",
                    "\u202e",
                    "\ufeff",
                    "\uffff",
                    "\ud83c",
                    "\udf89",
                    "\ud83c\udf89",
                    "\u00e9",
                    "//",
                    "/*",
                    "*/",
                    "\" ); System.exit( 1 ); //",
                    ";",
                    " end ",
                    "\nend\nrule \"GRD-999 x\"\nwhen",
                    "$advice",
                    "@{1+1}",
                    "${1+1}",
                    "#{1+1}",
                    "%s%n",
                    "{}",
                    "{0}",
                    "&quot;",
                    "<![CDATA[");

    private static final GivenFacts FACTS =
            GivenFacts.of(
                            Customer.UNKNOWN,
                            List.of(
                                    PlacementBuilder.builder()
                                            .model("client-strata")
                                            .stage("LOYAL")
                                            .build()))
                    .action(Action.of(ActionKind.values()[0], null));

    @Property(tries = 10)
    void aTextComesOutAsItWentInOrIsRefusedAtItsPlace(@ForAll("texts") List<String> texts) {
        assertComeOut(texts);
    }

    @Example
    void whatMeansSomethingToACompilerIsATextLikeAnyOther() {
        assertComeOut(NASTY);
    }

    private static void assertComeOut(List<String> texts) {
        List<Filled> filled =
                texts.stream()
                        .flatMap(text -> places().stream().map(place -> place.fill(text)))
                        .flatMap(List::stream)
                        .toList();
        List<RuleSet> compiled =
                RuleCompiler.compile(
                        IntStream.range(0, filled.size())
                                .mapToObj(i -> List.of(withId("GRD-" + i, filled.get(i).rule)))
                                .toList());
        for (int i = 0; i < compiled.size(); i++) {
            Filled each = filled.get(i);
            assertThat(each.place.shown.by(compiled.get(i), each.text))
                    .as(each.place.rule)
                    .contains(each.text)
                    .doesNotContain(each.text + " ");
        }
    }

    private static Rule withId(String id, Rule rule) {
        return new Rule(
                id,
                rule.title(),
                rule.comment(),
                rule.model(),
                rule.conditions(),
                rule.consequence(),
                rule.file(),
                rule.span());
    }

    /** What an evaluation shows of the text in a gap. */
    private interface Shown {
        List<String> by(RuleSet rules, String text);
    }

    /** A place in which a text was accepted. */
    private record Filled(Place place, String text, Rule rule) {}

    /**
     * @param rule in one line, with a gap for a text
     */
    private record Place(Purpose purpose, String rule, Shown shown) {

        /** The rule with the text in the gap; nothing where that is refused. */
        List<Filled> fill(String text) {
            String written = text.replace("\\", "\\\\").replace("\"", "\\\"");
            Read<List<Rule>> file = RuleTexts.file(purpose, rule.replace(GAP, written));
            if (file.mistakes().isEmpty()) {
                return List.of(new Filled(this, text, file.value().get(0)));
            }
            assertThat(file.mistakes().get(0)).as("%s in %s", text, rule).matches(this::isAtText);
            return List.of();
        }

        private boolean isAtText(Diagnostic mistake) {
            int quote = rule.lastIndexOf('"', rule.indexOf(GAP));
            return mistake.line() == 1 && mistake.column() > quote;
        }
    }

    private static List<Place> places() {
        List<Place> places = new ArrayList<>();
        for (String network : List.of("", " exists Placement( )")) {
            String customer = "Customer( )" + network;
            String advise = "advise.suggested( \"%s\", \"%s\" ).because( \"%s\" ).owner( \"%s\" )";
            places.add(advice(customer, advise.formatted("‹›", "x", "x", "x")));
            places.add(advice(customer, advise.formatted("x", "‹›", "x", "x")));
            places.add(advice(customer, advise.formatted("x", "x", "‹›", "x")));
            places.add(advice(customer, advise.formatted("x", "x", "x", "‹›")));
            String topic = advise.formatted("x", "x", "x", "x") + ".topic( \"‹›\" )";
            places.add(advice(customer, topic));
            places.add(warning(customer, "warn.of( \"‹›\" ).because( \"x\" )"));
            places.add(warning(customer, "warn.of( \"X\" ).because( \"‹›\" )"));
            String action = "$action : Action( )" + network;
            String check = "check.stop( $action )";
            places.add(check(action, check + ".because( \"‹›\" ).instead( \"x\" )"));
            places.add(check(action, check + ".because( \"x\" ).instead( \"‹›\" )"));
            String advice = "$advice : Advice( )" + network;
            places.add(guardrail("GRD-901 x", advice, "‹›"));
            places.add(guardrail("GRD-901 ‹›", advice, "x"));
            places.add(compared("$advice : Advice( owner == \"‹›\" )" + network));
            places.add(compared("$advice : Advice( owner in ( \"y\", \"‹›\" ) )" + network));
        }
        for (String others :
                List.of(
                        "not Advice( owner != \"‹›\" )",
                        "exists Advice( owner == \"‹›\" )",
                        "forall( Advice( owner in ( \"‹›\", \"y\" ) ) )",
                        "accumulate( Advice( owner == \"‹›\", $p : priority ); $n : count( $p ); $n > 0 )")) {
            places.add(compared("$advice : Advice( ) " + others));
        }
        return places;
    }

    private static Place advice(String conditions, String action) {
        return new Place(
                Purpose.ADVICE,
                rule("STR-901 x", conditions, action + ".within( 7 )"),
                (rules, text) -> {
                    Advice given = rules.saying(Speech::advice).fire(FACTS, 1).get(0);
                    return List.of(
                            given.code(),
                            given.topic(),
                            given.owner(),
                            RuleTexts.said(given.action()),
                            RuleTexts.said(given.because()));
                });
    }

    private static Place warning(String conditions, String action) {
        return new Place(
                Purpose.WARNINGS,
                rule("STR-901 x", conditions, action),
                (rules, text) -> {
                    Warning given = rules.saying(Speech::warning).fire(FACTS, 1).get(0);
                    return List.of(given.code(), RuleTexts.said(given.because()));
                });
    }

    private static Place check(String conditions, String action) {
        return new Place(
                Purpose.ACTIONS,
                rule("GRD-901 x", conditions, action),
                (rules, text) -> {
                    Objection given = rules.saying(Speech::objection).fire(FACTS, 1).get(0);
                    return List.of(
                            RuleTexts.said(given.because()), RuleTexts.said(given.instead()));
                });
    }

    private static Place guardrail(String name, String conditions, String reason) {
        return new Place(
                Purpose.GUARDRAILS,
                rule(name, conditions, hold(reason)),
                (rules, text) ->
                        held(rules, "anybody").stream()
                                .flatMap(
                                        held ->
                                                Stream.of(
                                                        RuleTexts.said(held.objection().because()),
                                                        rules.sources().get(0).title()))
                                .toList());
    }

    /**
     * A guardrail that holds back the advice of one owner, and shows whom it takes for that one.
     */
    private static Place compared(String conditions) {
        return new Place(
                Purpose.GUARDRAILS,
                rule("GRD-901 x", conditions, hold("x")),
                (rules, text) ->
                        Stream.of(text, text + " ", "x")
                                .filter(owner -> !held(rules, owner).isEmpty())
                                .toList());
    }

    private static String hold(String reason) {
        return "hold.back( $advice ).because( \"" + reason + "\" )";
    }

    private static String rule(String name, String conditions, String action) {
        return "rule \"%s\" when %s then %s; end".formatted(name, conditions, action);
    }

    private static List<Held> held(RuleSet rules, String owner) {
        Advice advice = AdviceBuilder.builder().owner(owner).priority(50).build();
        return rules.saying(Speech::held).fire(FACTS.advice(List.of(advice)), 1);
    }

    @Provide
    Arbitrary<List<String>> texts() {
        return Arbitraries.oneOf(
                        Arbitraries.of(NASTY),
                        Arbitraries.strings().ofMaxLength(3),
                        Arbitraries.strings().ascii().ofMaxLength(5))
                .list()
                .ofMaxSize(4)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(10);
    }
}
