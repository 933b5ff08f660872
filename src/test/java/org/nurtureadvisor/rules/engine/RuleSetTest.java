package org.nurtureadvisor.rules.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.AdviceBuilder;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Contact;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.LadderStep;
import org.nurtureadvisor.vocabulary.Placement;
import org.nurtureadvisor.vocabulary.PlacementBuilder;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Rules of every shape that the language allows, beyond those that are shipped. */
class RuleSetTest {

    private static final List<Rule> GUARDRAILS =
            RuleTexts.guardrails(
                    """
                    rule "GRD-901 Nobody is placed as missionary"
                        when
                            $advice : Advice( )
                            not Placement( stage == "MISSIONARY" )
                        then
                            hold.back( $advice ).because( "not" );
                    end

                    rule "GRD-902 Somebody is placed as loyal"
                        when
                            $advice : Advice( )
                            exists Placement( stage == "LOYAL" )
                        then
                            hold.back( $advice ).because( "exists" );
                    end

                    rule "GRD-903 Everybody is placed for a year"
                        when
                            $advice : Advice( )
                            forall( Placement( daysInStage >= 365 ) )
                        then
                            hold.back( $advice ).because( "forall" );
                    end

                    rule "GRD-904 Two placements are known"
                        when
                            $advice : Advice( )
                            accumulate( Placement( $stage : stage ); $n : count( $stage ); $n >= 2 )
                        then
                            hold.back( $advice ).because( "accumulate " + $n );
                    end

                    rule "GRD-905 More pressing advice of the same model asks for the same"
                        when
                            $advice : Advice( $asks : asks, $model : model, $priority : priority )
                            Advice( asks == $asks, model == $model, priority > $priority )
                        then
                            hold.back( $advice ).because( "join" );
                    end

                    rule "GRD-906 Days in stage together"
                        when
                            $advice : Advice( )
                            accumulate( Placement( $days : daysInStage ); $sum : sum( $days ); $sum > 700 )
                        then
                            hold.back( $advice ).because( "sum " + $sum );
                    end
                    """);
    private static final List<Rule> ADVICE =
            RuleTexts.advice(
                    """
                    rule "STR-901 Says what was given a name"
                        when
                            Placement( $stage : stage )
                            Customer( $days : generosity.daysSinceLastLagniappe, $days >= 90 )
                        then
                            advise.lagniappe( "some-extra", "Send an extra" )
                                  .because( "At " + $stage + ", " + $days + " days, \\"nothing\\"" )
                                  .owner( "sales" ).within( 3 ).priority( 99 );
                    end
                    """);
    private static final List<RuleSet> COMPILED = RuleCompiler.compile(List.of(GUARDRAILS, ADVICE));
    private static final Speakers<Held> HOLDING = COMPILED.get(0).saying(Speech::held);
    private static final Speakers<Advice> ADVISING = COMPILED.get(1).saying(Speech::advice);

    @ParameterizedTest(name = "at {0} for {1} days and at {2} for {3} days: {4}")
    @CsvSource({
        "COMMODITY,  10, LOYAL,       20, GRD-901 GRD-902 GRD-904",
        "MISSIONARY, 10, COMMODITY,   20, GRD-904",
        "MISSIONARY, 365, COMMODITY, 366, GRD-903 GRD-904 GRD-906",
        "MISSIONARY, 365, ,             , ''",
        "MISSIONARY, 364, ,          400, GRD-906",
        ", , , , GRD-901",
    })
    void placementsAreCountedAndQuantified(
            String stage, Integer days, String other, Integer otherDays, String held) {
        List<Placement> placements =
                List.of(
                        placement("client-strata", stage, days),
                        placement("other", other, otherDays));

        assertThat(held(placements, List.of(advice("a", 50)))).isEqualTo(List.of(held.split(" ")));
    }

    @Test
    void rulesJoinPiecesOfAdvice() {
        List<Placement> placements = List.of(placement("client-strata", "MISSIONARY", 10));

        List<Held> held =
                heldBack(placements, List.of(advice("a", 50), advice("b", 60), advice("c", 70)));

        assertThat(held)
                .extracting(one -> one.advice().code() + " " + one.objection().rule())
                .containsExactlyInAnyOrder("a GRD-905", "a GRD-905", "b GRD-905");
    }

    @Test
    void resultsAreSaidInTheReason() {
        List<Placement> placements =
                List.of(
                        placement("client-strata", "MISSIONARY", 300),
                        placement("other", "COMMODITY", 401));

        assertThat(heldBack(placements, List.of(advice("a", 50))))
                .extracting(hold -> RuleTexts.said(hold.objection().because()))
                .containsExactlyInAnyOrder("accumulate 2", "sum 701");
    }

    @Test
    void whatIsNotThereHasNoGreatest() {
        RuleSet rules =
                RuleCompiler.compile(
                                List.of(
                                        RuleTexts.guardrails(
                                                """
                                                rule "GRD-907 One has been there much longer than another"
                                                    when
                                                        $advice : Advice( )
                                                        accumulate( Placement( $days : daysInStage );
                                                                    $most : max( $days ), $least : min( $days ) )
                                                    then
                                                        hold.back( $advice ).because( $least + " to " + $most );
                                                end
                                                """)))
                        .get(0);
        GivenFacts facts = GivenFacts.of(Customer.UNKNOWN, List.of());

        List<Held> held = rules.saying(Speech::held).fire(facts.advice(List.of(advice("a", 1))), 1);

        assertThat(held).isEmpty();
    }

    @Test
    void namesAreSaidInTheReason() {
        assertThat(ADVISING.fire(stayedAway(90), 1))
                .extracting(advice -> RuleTexts.said(advice.because()))
                .containsExactly("At LOYAL, 90 days, \"nothing\"");
    }

    @Test
    void whatIsUnknownHasNoName() {
        assertThat(ADVISING.fire(stayedAway(null), 1)).isEmpty();
    }

    @Test
    void tooManyFiringsAreCutOffDirectlyAndInASession() {
        List<Advice> many = IntStream.range(0, 40).mapToObj(i -> advice("a" + i, i)).toList();
        GivenFacts facts = GivenFacts.of(Customer.UNKNOWN, List.of()).advice(many);
        Speakers<Held> inSession =
                RuleCompiler.compileForNetwork(List.of(GUARDRAILS)).get(0).saying(Speech::held);

        assertThatThrownBy(() -> HOLDING.fire(facts, 100))
                .isInstanceOf(FiringLimitException.class)
                .hasMessage("more than 100 rules fired for one customer");
        assertThatThrownBy(() -> inSession.fire(facts, 100))
                .isInstanceOf(FiringLimitException.class)
                .hasMessage("more than 100 rules fired for one customer");
    }

    @Test
    void asManyFiringsAsAllowedAreNotCutOff() {
        GivenFacts facts =
                GivenFacts.of(Customer.UNKNOWN, List.of(placement("client-strata", "LOYAL", 10)))
                        .advice(List.of(advice("a", 1), advice("b", 2)));

        assertThat(HOLDING.fire(facts, 5)).hasSize(5);
        assertThatThrownBy(() -> HOLDING.fire(facts, 4))
                .isInstanceOf(FiringLimitException.class)
                .hasMessage("more than 4 rules fired for one customer");
    }

    private static GivenFacts stayedAway(Integer days) {
        Customer customer =
                days == null
                        ? Customer.UNKNOWN
                        : Facts.with(
                                Customer.UNKNOWN,
                                Map.of(Facts.get("generosity.daysSinceLastLagniappe"), days));
        return GivenFacts.of(customer, List.of(placement("client-strata", "LOYAL", null)));
    }

    private static List<String> held(List<Placement> placements, List<Advice> advice) {
        List<String> rules =
                heldBack(placements, advice).stream()
                        .map(held -> held.objection().rule())
                        .sorted()
                        .toList();
        return rules.isEmpty() ? List.of("") : rules;
    }

    private static List<Held> heldBack(List<Placement> placements, List<Advice> advice) {
        return HOLDING.fire(GivenFacts.of(Customer.UNKNOWN, placements).advice(advice), 100);
    }

    private static Placement placement(String model, String stage, Integer days) {
        return PlacementBuilder.builder().model(model).stage(stage).daysInStage(days).build();
    }

    private static Advice advice(String code, int priority) {
        return AdviceBuilder.builder()
                .code(code)
                .ladderStep(LadderStep.SUGGESTED)
                .contact(Contact.MARKETING)
                .asks(Ask.SALE)
                .priority(priority)
                .model("client-strata")
                .rule("STR-001")
                .build();
    }
}
