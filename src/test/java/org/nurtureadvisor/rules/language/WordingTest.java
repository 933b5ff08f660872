package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.diagnostic.Read;
import org.nurtureadvisor.rules.language.Condition.Pattern;
import org.nurtureadvisor.testsupport.RuleTexts;
import org.nurtureadvisor.testsupport.ShippedRules;

import java.util.List;

/** Criteria as people read them, in the words that are shipped. */
class WordingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            purchases.last12Months >= 6                                   ¦ bought at least 6 times in the last 12 months
            purchases.last12Months >= 1                                   ¦ bought at least 1 time in the last 12 months
            purchases.last12Months == 0                                   ¦ bought nothing in the last 12 months
            purchases.last12Months < 2                                    ¦ bought fewer than 2 times in the last 12 months
            purchases.last12Months != 3                                   ¦ bought other than 3 times in the last 12 months
            purchases.last12Months in ( 1, 2, 3 )                         ¦ bought one of 1, 2 or 3 times in the last 12 months
            service.openComplaints == 0                                   ¦ has no open complaints
            service.openComplaints == 1                                   ¦ has exactly 1 open complaint
            service.openComplaints > 1                                    ¦ has more than 1 open complaint
            service.satisfaction >= 8.0                                   ¦ rated their satisfaction at least 8 out of 10
            service.satisfaction == null                                  ¦ satisfaction unknown
            service.satisfaction != null                                  ¦ satisfaction known
            service.openComplaints == null || service.openComplaints == 0 ¦ open complaints unknown, or has no open complaints
            purchases.shareAtDiscount >= 0.6                              ¦ made at least 60 % of purchases at a discount
            purchases.shareAtDiscount < 0.125                             ¦ made less than 12.5 % of purchases at a discount
            purchases.spendLast12Months >= 100000                         ¦ spent at least 100000 in the last 12 months
            reach.subscribed == true                                      ¦ subscribes to what we publish
            reach.subscribed == false                                     ¦ does not subscribe to what we publish
            reach.subscribed != true                                      ¦ does not subscribe to what we publish
            profile.segment == Segment.CONSUMER                           ¦ is a private person
            intimacy.interest >= Level.HIGH                               ¦ shows interest that is at least high
            intimacy.interest == Level.EXTREMELY_HIGH                     ¦ shows interest that is extremely high
            intimacy.interest in ( Level.LOW, Level.MEDIUM )              ¦ shows interest that is one of low or medium
            intimacy.interest not in ( Level.LOW, Level.MEDIUM )          ¦ shows interest that is none of low and medium
            intimacy.interest in ( Level.LOW )                            ¦ shows interest that is low
            intimacy.interest not in ( Level.LOW )                        ¦ shows interest that is other than low
            consent.channelsAllowed contains Channel.PHONE                ¦ channels allowed: the telephone among them
            consent.channelsAllowed not contains Channel.PHONE            ¦ channels allowed: the telephone not among them
            purchases.daysSinceLast >= business.purchaseCycleDays * 2     ¦ days since the last purchase: at least usual purchase cycle of the business times 2
            ( purchases.count + 1 ) * 2 > 7                               ¦ (purchases ever plus 1) times 2: more than 7
            """)
    void readsAsASentence(String criterion, String sentence) {
        assertThat(said(criterion)).containsExactly(sentence);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            $days : daysInStage ¦ max( $days )   ¦ days in the stage known ¦ greatest value of days in the stage: at least 2
            $days : daysInStage ¦ average( $days ) ¦ days in the stage known ¦ average of days in the stage: at least 2
            stage == "LOYAL", $model : model ¦ count( $model ) ¦ stage: LOYAL ¦ number: at least 2
            """)
    void whatIsAskedOfAResultIsSaidToo(
            String placement, String function, String counted, String result) {
        String rule =
                """
                rule "STR-101 Rule" when
                    accumulate( Placement( %s ); $result : %s; $result >= 2 )
                then advise.suggested( "one-thing", "Suggest one thing" ).because( "Why" )
                     .owner( "sales" ).within( 7 ); end
                """;

        assertThat(
                        ShippedRules.book()
                                .wording()
                                .say(RuleTexts.advice(rule.formatted(placement, function)).get(0)))
                .containsExactly("counted over every placement with " + counted, result);
    }

    @Test
    void callsWhatIsNamedByWhatItIs() {
        String rule =
                """
                rule "STR-101 Rule" when
                    Placement( $days : daysInStage )
                    Customer( purchases.daysSinceLast < $days )
                    exists Placement( )
                then advise.suggested( "one-thing", "Suggest one thing" ).because( "Why" )
                     .owner( "sales" ).within( 7 ); end
                """;

        assertThat(ShippedRules.book().wording().say(RuleTexts.advice(rule).get(0)))
                .containsExactly(
                        "days in the stage known",
                        "days since the last purchase: less than days in the stage",
                        "there is some placement");
    }

    private static List<String> said(String criterion) {
        String rule =
                "rule \"STR-001 Rule\" when Customer( %s ) then place.at( \"LOYAL\" ); end"
                        .formatted(criterion);
        Read<List<Rule>> file =
                RuleParser.parse("the.drl", rule, RuleTexts.context("client-strata/stages.drl"));
        assertThat(file.mistakes()).isEmpty();
        Pattern pattern = (Pattern) file.value().get(0).conditions().get(0);
        return ShippedRules.book().wording().say(pattern);
    }
}
