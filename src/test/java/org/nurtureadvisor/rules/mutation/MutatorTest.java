package org.nurtureadvisor.rules.mutation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.rules.language.DrlWriter;
import org.nurtureadvisor.rules.language.Rule;
import org.nurtureadvisor.testsupport.RuleTexts;

import java.util.List;

class MutatorTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            service.openComplaints == null          ¦ service.openComplaints != null
            service.openComplaints > $other         ¦ service.openComplaints <= $other
            reach.subscribed == true                ¦ reach.subscribed != true
            intimacy.interest >= Level.HIGH         ¦ intimacy.interest < Level.HIGH
            profile.segment in ( Segment.CONSUMER ) ¦ profile.segment not in ( Segment.CONSUMER )
            interactions.channels contains Channel.SMS ¦ interactions.channels not contains Channel.SMS
            """)
    void turnsAComparisonOnce(String criterion, String turned) {
        assertThat(changed(criterion)).containsExactly(turned);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            purchases.last12Months >= 6           ¦ purchases.last12Months >= 5           ¦ purchases.last12Months >= 7
            service.openComplaints == 0           ¦ service.openComplaints == -1          ¦ service.openComplaints == 1
            service.nps <= 8.5                    ¦ service.nps <= 7.5                    ¦ service.nps <= 9.5
            purchases.shareAtDiscount < 0.6       ¦ purchases.shareAtDiscount < 0.59      ¦ purchases.shareAtDiscount < 0.61
            purchases.shareAtDiscount < 0.99      ¦ purchases.shareAtDiscount < 0.98      ¦ purchases.shareAtDiscount < 1.0
            service.satisfaction > 8              ¦ service.satisfaction > 7.99           ¦ service.satisfaction > 8.01
            purchases.spendLast12Months != 1000   ¦ purchases.spendLast12Months != 999.99 ¦ purchases.spendLast12Months != 1000.01
            purchases.daysSinceLast >= business.purchaseCycleDays * 3 ¦ purchases.daysSinceLast >= ( business.purchaseCycleDays * 2.99 ) ¦ purchases.daysSinceLast >= ( business.purchaseCycleDays * 3.01 )
            """)
    void movesAThresholdByTheStepOfItsFact(String criterion, String down, String up) {
        assertThat(changed(criterion)).hasSize(3).endsWith(down, up);
    }

    @Test
    void movesEachMemberOfAList() {
        assertThat(changed("service.nps in ( 3, 7 )"))
                .containsExactly(
                        "service.nps not in ( 3, 7 )",
                        "service.nps in ( 2, 7 )",
                        "service.nps in ( 4, 7 )",
                        "service.nps in ( 3, 6 )",
                        "service.nps in ( 3, 8 )");
    }

    @ParameterizedTest
    @CsvSource({
        "service.openComplaints >= 0, >= 1",
        "service.nps <= 10, <= 9",
        "service.satisfaction <= 10, <= 9.99",
        "business.interactionsPerQuarter >= 0.1, >= 0.11",
    })
    void leavesOutAThresholdThatLeavesTheRangeOfItsFact(String criterion, String other) {
        assertThat(
                        mutants("Customer( " + criterion + " )").stream()
                                .filter(
                                        mutant ->
                                                mutant.from().operator() == mutant.to().operator())
                                .filter(Mutant::canBeTold))
                .singleElement()
                .extracting(mutant -> DrlWriter.write(mutant.to()))
                .asString()
                .endsWith(other);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            Placement( stage == "LOYAL" || stage == "REPEAT", movement != null ) ¦ 3
            not Placement( stage == "LOYAL" )                                    ¦ 1
            exists Placement( stage == "LOYAL" )                                 ¦ 1
            forall( Placement( stage == "LOYAL" ) )                              ¦ 1
            accumulate( Placement( stage == "LOYAL", $days : daysInStage ); $n : count( $days ); $n > $other ) ¦ 2
            """)
    void changesOneComparisonAtATime(String condition, int comparisons) {
        String rule = written(rule(condition));

        assertThat(mutants(condition))
                .allSatisfy(
                        mutant ->
                                assertThat(written(mutant.rule()))
                                        .isEqualTo(
                                                rule.replace(
                                                        DrlWriter.write(mutant.from()),
                                                        DrlWriter.write(mutant.to()))))
                .extracting(mutant -> mutant.rule().title(), Mutant::from)
                .doesNotHaveDuplicates()
                .hasSize(comparisons);
    }

    @Test
    void saysWhatWasChangedAndWhere() {
        assertThat(mutants("Customer( reach.visits == null || reach.visits < 3 )").get(2))
                .hasToString("GRD-900 test.drl:2:11: reach.visits < 3 -> reach.visits < 2");
    }

    /** What becomes of a criterion on the customer. */
    private static List<String> changed(String criterion) {
        return mutants("Customer( " + criterion + " )").stream()
                .map(Mutant::to)
                .map(DrlWriter::write)
                .toList();
    }

    private static List<Mutant> mutants(String condition) {
        return Mutator.mutants(rule(condition));
    }

    private static String written(Rule rule) {
        return DrlWriter.write("rules", List.of(rule));
    }

    private static Rule rule(String condition) {
        String text =
                """
                rule "GRD-900 Rule" when $advice : Advice( $other : priority )
                %s
                then hold.back( $advice ).because( "Reasons" ); end
                """
                        .formatted(condition);
        return RuleTexts.guardrails(text).get(0);
    }
}
