package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Level;
import org.nurtureadvisor.vocabulary.Movement;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Whatever the language lets be compared can be compiled, passes the guard, and can be asked of
 * facts that are known and of facts that are not.
 */
class EveryComparisonTest {

    private static final List<String> NUMBERS =
            List.of("purchases.count", "purchases.silence", "purchases.spendLast12Months");

    private static final Customer KNOWN =
            Facts.with(
                    Customer.UNKNOWN,
                    Map.of(
                            Facts.get("purchases.count"),
                            1,
                            Facts.get("purchases.returns"),
                            1,
                            Facts.get("purchases.silence"),
                            0.5,
                            Facts.get("purchases.shareAtDiscount"),
                            0.5,
                            Facts.get("purchases.spendLast12Months"),
                            BigDecimal.ONE,
                            Facts.get("profile.name"),
                            "Ann",
                            Facts.get("reach.subscribed"),
                            true,
                            Facts.get("intimacy.interest"),
                            Level.HIGH,
                            Facts.get("consent.channelsAllowed"),
                            Set.of(Channel.PHONE),
                            Facts.get("consent.preferredChannel"),
                            Channel.PHONE));
    private static final Placement PLACED =
            PlacementBuilder.builder()
                    .model("client-strata")
                    .stage("LOYAL")
                    .previous("LOYAL")
                    .movement(Movement.HELD)
                    .levels(0)
                    .daysInStage(1)
                    .build();
    private static final Advice ADVICE =
            AdviceBuilder.builder()
                    .ladderStep(LadderStep.SUGGESTED)
                    .contact(Contact.SERVICE)
                    .asks(Ask.SALE)
                    .channel(Channel.PHONE)
                    .model("client-strata")
                    .build();

    /** Nothing is known of what somebody is about to do but what it asks for. */
    private static final Advice ACTION =
            AdviceBuilder.builder().contact(Contact.SERVICE).asks(Ask.SALE).build();

    @Test
    void isCompiledAndSaysTheSameDirectlyAsInASession() {
        List<List<Rule>> rules = rules();

        List<RuleSet> directly = RuleCompiler.compile(rules);
        List<RuleSet> inSession = RuleCompiler.compileForNetwork(rules);

        for (GivenFacts facts : List.of(known(), unknown())) {
            for (int i = 0; i < rules.size(); i++) {
                assertThat(held(directly.get(i), facts))
                        .as(String.valueOf(rules.get(i)))
                        .isEqualTo(held(inSession.get(i), facts));
            }
        }
    }

    private static GivenFacts known() {
        return GivenFacts.of(KNOWN, List.of(PLACED)).advice(List.of(ADVICE));
    }

    private static GivenFacts unknown() {
        return GivenFacts.of(
                        Customer.UNKNOWN,
                        List.of(PlacementBuilder.builder().model("client-strata").build()))
                .advice(List.of(ACTION));
    }

    private static int held(RuleSet rules, GivenFacts facts) {
        return rules.saying(Speech::held).fire(facts, 100).size();
    }

    private static List<List<Rule>> rules() {
        List<List<Rule>> rules = new ArrayList<>();
        for (String condition : conditions()) {
            rules.add(
                    RuleTexts.guardrails(
                            "rule \"GRD-%03d x\" when $advice : Advice( ) %s then hold.back( $advice ).because( \"x\" ); end"
                                    .formatted(rules.size(), condition)));
        }
        return rules;
    }

    private static List<String> conditions() {
        List<String> conditions = new ArrayList<>();
        for (String sign : List.of("==", "!=", "<", "<=", ">", ">=")) {
            NUMBERS.forEach(number -> conditions.addAll(numbers(number, sign)));
            List.of("count", "sum", "average", "min", "max")
                    .forEach(function -> conditions.addAll(results(function, sign)));
            conditions.add("Customer( intimacy.interest " + sign + " Level.HIGH )");
            conditions.add("Advice( ladderStep " + sign + " LadderStep.SUGGESTED )");
            conditions.add("Advice( $s : ladderStep ) Advice( ladderStep " + sign + " $s )");
            conditions.add("Advice( $p : priority ) Advice( priority " + sign + " $p )");
            conditions.add("Advice( $p : priority ) Advice( within " + sign + " priority + $p )");
        }
        for (String sign : List.of("==", "!=")) {
            conditions.add("Customer( profile.name " + sign + " \"Ann\" )");
            conditions.add("Customer( reach.subscribed " + sign + " true )");
            conditions.add("Customer( consent.channelsAllowed " + sign + " null )");
            conditions.add("Placement( movement " + sign + " Movement.HELD )");
            conditions.add("Placement( stage " + sign + " previous )");
            conditions.add("Placement( $s : stage ) Placement( previous " + sign + " $s )");
            conditions.add("Advice( $a : asks ) Advice( asks " + sign + " $a )");
            conditions.add("Advice( $m : model ) exists Placement( model " + sign + " $m )");
        }
        for (String in : List.of("in", "not in")) {
            NUMBERS.forEach(
                    number -> conditions.add("Customer( " + number + " " + in + " ( 0, 1.0 ) )"));
            conditions.add("Customer( purchases.silence " + in + " ( 0.5, 1 ) )");
            conditions.add("Placement( stage " + in + " ( \"LOYAL\", \"REPEAT\" ) )");
            conditions.add("Advice( priority " + in + " ( 0, 50 ), asks " + in + " ( Ask.SALE ) )");
        }
        for (String contains : List.of("contains", "not contains")) {
            String allowed = "Customer( consent.channelsAllowed " + contains;
            conditions.add(allowed + " Channel.PHONE )");
            conditions.add(allowed + " consent.preferredChannel )");
            conditions.add("Advice( $c : channel ) " + allowed + " $c )");
            conditions.add("Advice( $c : channel ) " + allowed + " $c ) exists Placement( )");
        }
        return conditions;
    }

    private static List<String> numbers(String number, String sign) {
        String named = "Customer( $v : " + number + " ) ";
        return List.of(
                """
                Customer( %1$s %2$s 1,
                          %1$s %2$s 1.0,
                          %1$s %2$s purchases.returns,
                          %1$s * 2 - 1 %2$s purchases.shareAtDiscount,
                          purchases.returns %2$s %1$s / 2 + 0.5 )
                """
                        .formatted(number, sign),
                (named + "Placement( daysInStage %1$s $v, $v * 2 %1$s daysInStage + 1 )")
                        .formatted(sign),
                (named + "Advice( priority %1$s $v, priority + $v %1$s within )").formatted(sign),
                (named + "exists Advice( priority %1$s $v, within %1$s priority + $v )")
                        .formatted(sign));
    }

    private static List<String> results(String function, String sign) {
        return List.of(
                """
                accumulate( Placement( $d : daysInStage ); $n : %1$s( $d ), $m : max( $d );
                            $n %2$s 1, $n * 2 %2$s 0.5, $n %2$s $m )
                """
                        .formatted(function, sign),
                """
                accumulate( Advice( $d : priority ); $n : %1$s( $d ); $n %2$s 1 )
                Placement( levels %2$s $n )
                """
                        .formatted(function, sign));
    }
}
