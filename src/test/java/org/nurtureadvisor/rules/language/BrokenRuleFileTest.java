package org.nurtureadvisor.rules.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nurtureadvisor.diagnostic.Diagnostic;
import org.nurtureadvisor.diagnostic.Span;
import org.nurtureadvisor.testsupport.RuleTexts;

import java.util.List;

/**
 * Every way we could think of to get a rule file wrong. Each is told once, at its place, which is
 * marked here with ‹ ›, and with what was probably meant.
 */
class BrokenRuleFileTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a misspelt fact                   ¦ ‹purchases.last12Month› >= 6                     ¦ UNKNOWN_FACT         ¦ purchases.last12Months
            a misspelt group                  ¦ ‹purchase.last12Months› >= 6                     ¦ UNKNOWN_FACT         ¦ purchases.last12Months
            a fact without its group          ¦ ‹last12Months› >= 6                              ¦ UNKNOWN_FACT         ¦ purchases.last12Months
            a fact in capitals                ¦ ‹Purchases.Last12Months› >= 6                    ¦ UNKNOWN_FACT         ¦ purchases.last12Months
            a fact nobody knows               ¦ ‹weather.sunny› == true                          ¦ UNKNOWN_FACT         ¦
            a bare word of a level            ¦ intimacy.interest == ‹HIGH›                      ¦ UNKNOWN_WORD         ¦ Level.HIGH
            a misspelt word of a level        ¦ intimacy.interest == ‹Level.HIHG›                ¦ UNKNOWN_WORD         ¦ Level.HIGH
            a text for a number               ¦ purchases.count >= ‹"6"›                         ¦ WRONG_TYPE           ¦ 6
            a yes as it is spoken             ¦ reach.subscribed == ‹yes›                        ¦ UNKNOWN_WORD         ¦ true
            a no as it is spoken              ¦ reach.subscribed == ‹no›                         ¦ UNKNOWN_WORD         ¦ false
            a yes in quotes                   ¦ reach.subscribed == ‹"Yes"›                      ¦ WRONG_TYPE           ¦ true
            a no in quotes                    ¦ consent.marketing == ‹"no"›                      ¦ WRONG_TYPE           ¦ false
            false in quotes                   ¦ consent.marketing == ‹"false"›                   ¦ WRONG_TYPE           ¦ false
            a number for yes                  ¦ reach.subscribed == ‹1›                          ¦ WRONG_TYPE           ¦ true
            a number for no                   ¦ reach.subscribed == ‹0›                          ¦ WRONG_TYPE           ¦ false
            a number for neither              ¦ reach.subscribed == ‹2›                          ¦ WRONG_TYPE           ¦
            a yes for a number                ¦ purchases.count == ‹yes›                         ¦ UNKNOWN_FACT         ¦
            a text for a word                 ¦ ladder.step == ‹"EXPECTED"›                      ¦ WRONG_TYPE           ¦ LadderStep.EXPECTED
            a word in quotes with its kind    ¦ ladder.step == ‹"LadderStep.EXPECTED"›           ¦ WRONG_TYPE           ¦ LadderStep.EXPECTED
            a word of another kind            ¦ ladder.step == ‹Level.HIGH›                      ¦ WRONG_TYPE           ¦
            a word that two kinds have        ¦ profile.nextMilestone == ‹Ask.RENEWAL›        ¦ WRONG_TYPE           ¦ Milestone.RENEWAL
            a word in small letters           ¦ intimacy.interest == ‹high›                      ¦ UNKNOWN_WORD         ¦ Level.HIGH
            a word under another name         ¦ intimacy.interest == ‹Trend.HIGH›                ¦ UNKNOWN_WORD         ¦ Level.HIGH
            a text without quotes             ¦ profile.name == ‹Ann›                            ¦ UNKNOWN_WORD         ¦ "Ann"
            a share above one                 ¦ purchases.regularity >= ‹60›                     ¦ OUT_OF_RANGE         ¦
            a count below zero                ¦ purchases.count >= ‹-1›                          ¦ OUT_OF_RANGE         ¦
            a value before the fact           ¦ ‹6› <= purchases.count                           ¦ WRONG_ORDER          ¦
            a single equals sign              ¦ purchases.count ‹=› 6                            ¦ UNKNOWN_OPERATOR     ¦ ==
            an arrow                          ¦ purchases.count ‹=>› 6                           ¦ UNKNOWN_OPERATOR     ¦ >=
            a comparison of another language  ¦ purchases.count ‹<>› 6                           ¦ UNKNOWN_OPERATOR     ¦ !=
            a regular expression              ¦ profile.name ‹matches› "A.*"                     ¦ UNKNOWN_OPERATOR     ¦
            an order of texts                 ¦ profile.name ‹<› "M"                             ¦ WRONG_OPERATOR       ¦ ==
            an order of words that have none  ¦ profile.segment ‹>› Segment.CONSUMER             ¦ WRONG_OPERATOR       ¦ in
            a set compared as a whole         ¦ consent.channelsAllowed ‹==› Channel.PHONE       ¦ WRONG_OPERATOR       ¦ contains
            a number asked what it contains   ¦ purchases.count ‹contains› 6                     ¦ WRONG_OPERATOR       ¦ ==
            yes or no asked with a list       ¦ reach.subscribed ‹in› ( true, false )            ¦ WRONG_OPERATOR       ¦ ==
            a date                            ¦ purchases.last ‹>=› "2025-01-01"                 ¦ WRONG_TYPE           ¦
            more than unknown                 ¦ purchases.count ‹>› null                         ¦ WRONG_OPERATOR       ¦ ==
            a criterion that compares nothing ¦ ‹purchases.count›                                ¦ NOT_COMPARED         ¦
            a second one that says yes or no  ¦ service.openComplaints == 0 || ‹consent.marketing› ¦ NOT_COMPARED       ¦ consent.marketing == true
            a second one that says a number   ¦ purchases.count == 0 || ‹purchases.returns›      ¦ NOT_COMPARED         ¦
            a second value for the same       ¦ purchases.count == 3 || ‹5›                      ¦ NOT_COMPARED         ¦ purchases.count == 5
            one more of a list                ¦ purchases.count in ( 3, 4 ) || ‹5›               ¦ NOT_COMPARED         ¦ purchases.count in ( 5 )
            a second text for the same        ¦ profile.name == "Ann" || ‹"\u00c4nne"›                ¦ NOT_COMPARED         ¦ profile.name == "\u00c4nne"
            a second value for a sum          ¦ purchases.count + purchases.returns == 3 || ‹5›  ¦ NOT_COMPARED         ¦
            a first one that compares nothing ¦ ‹reach.subscribed› || purchases.count == 5       ¦ NOT_COMPARED         ¦ reach.subscribed == true
            one in brackets                   ¦ ( purchases.count == 3 || ‹reach.subscribed› )   ¦ NOT_COMPARED         ¦ reach.subscribed == true
            a calculation nobody follows      ¦ ‹purchases.count + 1 + 2 + 3 + 4 + 5› >= 6       ¦ TOO_LONG             ¦
            a yes or no that compares nothing ¦ ‹reach.subscribed›                               ¦ NOT_COMPARED         ¦ reach.subscribed == true
            both of two                       ¦ purchases.count >= 6 ‹&&› purchases.returns == 0 ¦ NOT_ALLOWED          ¦ ,
            both of two as it is spoken       ¦ purchases.count >= 6 ‹and› purchases.returns == 0 ¦ NOT_ALLOWED         ¦ ,
            one of two as it is spoken        ¦ purchases.count >= 6 ‹or› purchases.returns == 0 ¦ NOT_ALLOWED          ¦ ||
            a criterion turned round          ¦ ‹!›( purchases.count >= 6 )                      ¦ NOT_ALLOWED          ¦
            a division by a fact              ¦ purchases.count ‹/ purchases.products› >= 2      ¦ NOT_ALLOWED          ¦
            a division by zero                ¦ purchases.count ‹/ 0› >= 2                       ¦ NOT_ALLOWED          ¦
            a sum with a text                 ¦ ‹purchases.count + profile.name› >= 2            ¦ WRONG_TYPE           ¦
            a list of facts                   ¦ purchases.count in ( 1, ‹purchases.returns› )    ¦ NOT_ALLOWED          ¦
            a name in a stage rule            ¦ ‹$count› : purchases.count >= 6                  ¦ NOT_ALLOWED          ¦
            a command run by a criterion      ¦ ‹Runtime.getRuntime›().exec( "ls" ) != null      ¦ NOT_ALLOWED          ¦
            a method of a fact                ¦ ‹profile.name.toUpperCase›() == "ANN"            ¦ NOT_ALLOWED          ¦
            a getter                          ¦ ‹getPurchases›().count >= 6                      ¦ NOT_ALLOWED          ¦
            the class of everything           ¦ ‹class.name› == "x"                              ¦ UNKNOWN_FACT         ¦
            an evaluated criterion            ¦ ‹eval›( true )                                   ¦ NOT_ALLOWED          ¦
            a letter of another alphabet      ¦ purchases.c‹\u043e›unt >= 6                      ¦ UNEXPECTED_CHARACTER ¦
            an escape outside of a text       ¦ purchases.count ‹\\›u003e 6                      ¦ UNEXPECTED_CHARACTER ¦
            a number with a unit              ¦ purchases.silence >= ‹3x›                        ¦ NOT_A_NUMBER         ¦ 3
            a decimal comma                   ¦ purchases.silence >= ‹3,0›                       ¦ NOT_A_NUMBER         ¦ 3.0
            thousands set apart by a comma    ¦ purchases.spendLast12Months >= ‹1,000›           ¦ NOT_A_NUMBER         ¦ 1000
            thousands and a decimal comma     ¦ purchases.spendLast12Months >= ‹1.000,5›         ¦ NOT_A_NUMBER         ¦ 1000.5
            a share in percent                ¦ purchases.regularity >= ‹60%›                    ¦ NOT_A_NUMBER         ¦ 0.60
            percent set apart by a space      ¦ purchases.regularity >= ‹7.5 %›                  ¦ NOT_A_NUMBER         ¦ 0.075
            thousands joined by a dash        ¦ purchases.spendLast12Months >= ‹1_000›           ¦ NOT_A_NUMBER         ¦ 1000
            a power of ten                    ¦ purchases.spendLast12Months >= ‹1e3›             ¦ NOT_A_NUMBER         ¦ 1000
            a number of sixteen fingers       ¦ purchases.count >= ‹0x10›                        ¦ NOT_A_NUMBER         ¦ 16
            a number of Java                  ¦ purchases.count >= ‹6L›                          ¦ NOT_A_NUMBER         ¦ 6
            unknown as it is spoken           ¦ purchases.count ‹is› null                        ¦ UNKNOWN_OPERATOR     ¦ ==
            known as it is spoken             ¦ purchases.count ‹is not› null                    ¦ UNKNOWN_OPERATOR     ¦ !=
            single quotes                     ¦ profile.name == ‹'Ann'›                          ¦ UNEXPECTED_CHARACTER ¦ "Ann"
            curly single quotes               ¦ profile.name == ‹\u2018Ann\u2019›                ¦ UNEXPECTED_CHARACTER ¦ "Ann"
            curly quotes                      ¦ profile.name == ‹\u201cAnn\u201d›                ¦ UNEXPECTED_CHARACTER ¦ "Ann"
            German quotes                     ¦ profile.name == ‹\u201eAnn\u201c›                ¦ UNEXPECTED_CHARACTER ¦ "Ann"
            more than the whole               ¦ purchases.regularity > ‹1›                       ¦ OUT_OF_RANGE         ¦
            less than none                    ¦ service.openComplaints < ‹0›                     ¦ OUT_OF_RANGE         ¦
            above the highest level           ¦ intimacy.interest > ‹Level.EXTREMELY_HIGH›       ¦ OUT_OF_RANGE         ¦
            an order against another kind     ¦ intimacy.interest > ‹Trend.RISING›               ¦ WRONG_TYPE           ¦
            below the lowest step             ¦ ladder.step < ‹LadderStep.LAGNIAPPE›             ¦ OUT_OF_RANGE         ¦
            the highest mark and not that one ¦ service.satisfaction >= 10, ‹service.satisfaction != 10› ¦ CONTRADICTION ¦
            more days than a number can hold  ¦ purchases.daysSinceLast >= ‹99999999999999›      ¦ OUT_OF_RANGE         ¦
            half a purchase                   ¦ purchases.count == ‹0.5›                         ¦ WRONG_TYPE           ¦
            half a purchase in a list         ¦ purchases.count in ( 1, ‹0.5› )                  ¦ WRONG_TYPE           ¦
            a multiple of nothing             ¦ purchases.daysSinceLast >= business.purchaseCycleDays * ‹0›  ¦ NOT_ALLOWED ¦
            a multiple below nothing          ¦ purchases.daysSinceLast >= ‹-2› * business.purchaseCycleDays ¦ NOT_ALLOWED ¦
            a division by less than zero      ¦ purchases.count ‹/ -2› >= 2                      ¦ NOT_ALLOWED          ¦
            more and less at once             ¦ purchases.count >= 90, ‹purchases.count < 10›    ¦ CONTRADICTION        ¦
            exactly and less at once          ¦ purchases.count == 3, ‹purchases.count <= 2›     ¦ CONTRADICTION        ¦
            between two whole numbers         ¦ purchases.count > 3, ‹purchases.count < 4›       ¦ CONTRADICTION        ¦
            below what is needed at least     ¦ purchases.pace >= 2.0, ‹purchases.pace < 2.0›    ¦ CONTRADICTION        ¦
            none of a few, and more than all  ¦ purchases.count in ( 1, 2 ), ‹purchases.count > 2› ¦ CONTRADICTION        ¦
            between those of a few            ¦ purchases.count in ( 1, 5 ), ‹purchases.count == 3› ¦ CONTRADICTION       ¦
            exactly one and not that one      ¦ purchases.count == 3, ‹purchases.count != 3›     ¦ CONTRADICTION        ¦
            exactly one of those ruled out    ¦ purchases.count not in ( 3, 4 ), ‹purchases.count == 4› ¦ CONTRADICTION   ¦
            between two ways to be met        ¦ purchases.count < 3 || purchases.count > 7, ‹purchases.count == 5› ¦ CONTRADICTION ¦
            unknown and a mark                ¦ service.satisfaction == null, ‹service.satisfaction < 5› ¦ CONTRADICTION ¦
            unknown, or many, and few         ¦ purchases.count >= 90 || purchases.count == null, ‹purchases.count < 10› ¦ CONTRADICTION ¦
            unknown and part of a sum         ¦ purchases.count == null, ‹purchases.count + purchases.returns > 5› ¦ CONTRADICTION ¦
            each part of a sum unknown        ¦ purchases.count == null, purchases.returns == null, ‹purchases.count + purchases.returns > 5› ¦ CONTRADICTION ¦
            above and below in an order of words ¦ intimacy.interest >= Level.HIGH, ‹intimacy.interest < Level.MEDIUM› ¦ CONTRADICTION ¦
            each of its words ruled out       ¦ purchases.trend not in ( Trend.FALLING, Trend.STEADY ), ‹purchases.trend != Trend.RISING› ¦ CONTRADICTION ¦
            neither yes nor no                ¦ reach.subscribed != true, ‹reach.subscribed != false› ¦ CONTRADICTION   ¦
            with something and without it     ¦ consent.channelsAllowed contains Channel.PHONE, ‹consent.channelsAllowed not contains Channel.PHONE› ¦ CONTRADICTION ¦
            a number too long to be one       ¦ purchases.count >= ‹1234567890123456›            ¦ NOT_A_NUMBER         ¦
            """)
    void aMistakeInACriterionIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(criterion(written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a misspelt pattern          ¦ ‹Custommer›( purchases.count >= 6 )                       ¦ UNKNOWN_PATTERN ¦ Customer
            the absence of the customer ¦ not ‹Customer›( purchases.count >= 6 )                    ¦ NOT_ALLOWED     ¦ Customer( … )
            a placement in a stage rule ¦ ‹Placement›( stage == "LOYAL" )                           ¦ NOT_ALLOWED     ¦ Customer
            no closing bracket          ¦ Customer( purchases.count >= 6‹›                          ¦ MISSING_BRACKET ¦ )
            no opening bracket          ¦ Customer‹› purchases.count >= 6 )                         ¦ MISSING_BRACKET ¦ (
            an evaluated condition      ¦ ‹eval›( true )                                            ¦ UNKNOWN_PATTERN ¦
            facts from elsewhere        ¦ Customer( ) ‹from› entry                                  ¦ UNKNOWN_PATTERN ¦
            no comma                    ¦ Customer( purchases.count >= 6‹› purchases.returns == 0 ) ¦ MISSING_COMMA   ¦ ,
            """)
    void aMistakeInAConditionOfAStageRuleIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(condition(written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a misspelt stage of a placement       ¦ Placement( stage == ‹"REPAET"› )                                           ¦ UNKNOWN_STAGE    ¦ REPEAT
            a stage of another model              ¦ Placement( stage in ( "LOYAL", ‹"EXPECTED"› ) )                            ¦ UNKNOWN_STAGE    ¦
            a misspelt name                       ¦ Customer( $days : purchases.daysSinceLast, $count : purchases.count >= ‹$day› ) ¦ UNKNOWN_NAME     ¦ $days
            a name without its dollar             ¦ Customer( ‹days› : purchases.daysSinceLast >= 9 )                          ¦ NOT_ALLOWED      ¦ $days
            a name used twice                     ¦ Customer( $n : purchases.count, ‹$n› : purchases.returns )                 ¦ DUPLICATE_NAME   ¦
            a name for what may be unknown        ¦ Customer( ‹$n› : purchases.count == null || purchases.count >= 3 )         ¦ NOT_ALLOWED      ¦
            advice in a rule for advice           ¦ ‹Advice›( asks == Ask.SALE )                                               ¦ NOT_ALLOWED      ¦
            a name for half of what is asked      ¦ Customer( $n : ‹purchases.count› || purchases.returns == 1 )               ¦ NOT_COMPARED     ¦
            a name for a sum                      ¦ Customer( $n : ‹purchases.count + 1› )                                     ¦ NOT_ALLOWED      ¦
            a name for a number                   ¦ Customer( $n : ‹5› )                                                       ¦ NOT_ALLOWED      ¦
            a name for a text                     ¦ Placement( $m : ‹"trust-ladder"› )                                         ¦ NOT_ALLOWED      ¦
            a name for a word                     ¦ Customer( $n : ‹Level.HIGH› )                                              ¦ NOT_ALLOWED      ¦
            a name for what is unknown by itself  ¦ Customer( $n : ‹null› )                                                    ¦ NOT_ALLOWED      ¦
            a name for a name                     ¦ Customer( $a : purchases.count, $b : ‹$a› )                                ¦ NOT_ALLOWED      ¦
            a name for a number, and compared     ¦ Customer( $n : ‹5›, $n >= 6, $n < 3 )                                      ¦ NOT_ALLOWED      ¦
            a name for a misspelt fact, and compared ¦ Customer( $n : ‹purchases.cuont›, $n >= 6 )                             ¦ UNKNOWN_FACT     ¦ purchases.count
            a name for a number among results     ¦ accumulate( Placement( $s : stage ); $n : count( $s ); $m : ‹5› )          ¦ NOT_ALLOWED      ¦
            a name for a result                   ¦ accumulate( Placement( $s : stage ); $n : count( $s ); $m : ‹$n› >= 2 )    ¦ NOT_ALLOWED      ¦
            a sum of texts                        ¦ accumulate( Placement( $s : stage ); $n : sum( ‹$s› ); $n >= 2 )           ¦ WRONG_TYPE       ¦
            the most of a text beside a number    ¦ accumulate( Placement( $s : stage, $d : daysInStage ); $n : max( ‹$s› ) )  ¦ WRONG_TYPE       ¦ $d
            a sum of a misspelt field             ¦ accumulate( Placement( $d : ‹daysInStge› ); $n : sum( $d ); $n >= 2 )      ¦ UNKNOWN_FACT     ¦ daysInStage
            a sum of what is named elsewhere      ¦ Customer( $c : purchases.count ) accumulate( Placement( $d : daysInStage ); $n : sum( ‹$c› ) ) ¦ UNKNOWN_NAME     ¦ $d
            a name from what is counted over      ¦ accumulate( Placement( $stage : stage ); $n : count( $stage ); ‹$stage› == "LOYAL" ) ¦ UNKNOWN_NAME     ¦
            a name from what there is not         ¦ not Placement( $s : stage ) Placement( previous == ‹$s› )                  ¦ UNKNOWN_NAME     ¦
            a name from what there is             ¦ exists Placement( $s : stage ) Placement( previous == ‹$s› )               ¦ UNKNOWN_NAME     ¦
            a name from what all are              ¦ forall( Placement( $s : stage ) ) Placement( previous == ‹$s› )            ¦ UNKNOWN_NAME     ¦
            a placement compared as a whole       ¦ $p : Placement( ) Placement( ‹$p› != $p )                                  ¦ NOT_ALLOWED      ¦
            something compared with a placement   ¦ $p : Placement( ) Placement( stage == ‹$p› )                               ¦ NOT_ALLOWED      ¦
            a misspelt stage that was skipped     ¦ Placement( skipped == ‹"REPAET"› )                                         ¦ UNKNOWN_STAGE    ¦ REPEAT
            a misspelt stage that was refused     ¦ Placement( refused != ‹"REPAET"› )                                         ¦ UNKNOWN_STAGE    ¦ REPEAT
            a misspelt runner-up                  ¦ Placement( runnerUp in ( "LOYAL", ‹"REPAET"› ) )                           ¦ UNKNOWN_STAGE    ¦ REPEAT
            two stages at once                    ¦ Placement( stage == "REPEAT", ‹stage == "LOYAL"› )                         ¦ CONTRADICTION    ¦
            a stage and not that stage            ¦ Placement( stage != "REPEAT", ‹stage in ( "REPEAT" )› )                    ¦ CONTRADICTION    ¦
            a name for what is unknown            ¦ Customer( $s : service.satisfaction, ‹service.satisfaction == null› )      ¦ CONTRADICTION    ¦
            a customer who is two                 ¦ Customer( purchases.count >= 6 ) Customer( ‹purchases.count < 3› )         ¦ CONTRADICTION    ¦
            a placement at two stages             ¦ Placement( stage == "LOYAL" ) Placement( ‹stage == "REPEAT"› )             ¦ CONTRADICTION    ¦
            what is named, more and less          ¦ Customer( $n : purchases.count, $n >= 6, ‹$n < 3› )                        ¦ CONTRADICTION    ¦
            many and few counted                  ¦ accumulate( Placement( $s : stage ); $n : count( $s ); $n >= 6, ‹$n < 3› ) ¦ CONTRADICTION    ¦
            fewer than none counted               ¦ accumulate( Placement( $s : stage ); $n : count( $s ); $n < ‹0› )          ¦ OUT_OF_RANGE     ¦
            two movements at once                 ¦ Placement( movement == Movement.HELD, ‹movement == Movement.SLIPPED› )     ¦ CONTRADICTION    ¦
            a stage skipped where there is no ladder ¦ Placement( ‹skipped == "LOYAL"› )                                       ¦ NEVER_KNOWN      ¦
            a move refused without a policy       ¦ Placement( ‹refused == "LOYAL"› )                                          ¦ NEVER_KNOWN      ¦
            a runner-up where types are not scored ¦ Placement( ‹runnerUp == "LOYAL"› )                                        ¦ NEVER_KNOWN      ¦
            any stage skipped where there is no ladder ¦ Placement( ‹skipped != null› )                                       ¦ NEVER_KNOWN      ¦
            no stage skipped where there is no ladder ¦ not Placement( ‹skipped != null› )                                    ¦ NEVER_KNOWN      ¦
            a name for a stage that nobody skips  ¦ Placement( ‹$s : skipped› )                                                ¦ NEVER_KNOWN      ¦
            a second way that nobody can go       ¦ Placement( ‹stage == "LOYAL" || refused != null› )                         ¦ NEVER_KNOWN      ¦
            a placement in another model          ¦ Placement( ‹model == "trust-ladder"›, stage == "LOYAL" )                   ¦ NOT_ALLOWED      ¦
            an unknown function                   ¦ accumulate( Placement( $stage : stage ); $n : ‹cuont›( $stage ); $n >= 2 ) ¦ UNKNOWN_FUNCTION ¦ count
            a result nobody named                 ¦ accumulate( Placement( $stage : stage ); $n : count( $stage ); ‹$m› >= 2 ) ¦ UNKNOWN_NAME     ¦ $n
            no comma before a name                ¦ Customer( purchases.count >= 6‹› $n : purchases.returns )                  ¦ MISSING_COMMA    ¦ ,
            no comma in a placement               ¦ Placement( stage == "LOYAL"‹› movement == Movement.HELD )                  ¦ MISSING_COMMA    ¦ ,
            a stage of a placement without quotes ¦ Placement( stage == ‹LOYAL› )                                              ¦ UNKNOWN_WORD     ¦ "LOYAL"
            no comma after a name                 ¦ Placement( $stage : stage‹› movement == Movement.HELD )                    ¦ MISSING_COMMA    ¦ ,
            a field that compares nothing         ¦ Placement( ‹stage› movement == Movement.HELD )                             ¦ NOT_COMPARED     ¦
            no closing bracket before the next    ¦ Placement( stage == "LOYAL"‹› Customer( purchases.count >= 6 )             ¦ MISSING_BRACKET  ¦ )
            """)
    void aMistakeInAConditionOfAnAdviceRuleIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(advice(written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a misspelt model                 ¦ Placement( model == ‹"client-stratum"› )    ¦ UNKNOWN_MODEL ¦ client-strata
            a stage of another model than named ¦ Placement( model == "client-strata", ‹stage == "LOYALTY"› ) ¦ UNKNOWN_STAGE ¦ LOYAL
            a runner-up where none is scored ¦ Placement( model == "client-strata", ‹runnerUp == "LOYAL"› ) ¦ NEVER_KNOWN ¦
            levels where there is no order   ¦ Placement( model == "relationship-types", ‹levels >= 1› ) ¦ NEVER_KNOWN ¦
            a way down where there is no order ¦ Placement( model == "relationship-types", ‹movement == Movement.SLIPPED› ) ¦ NEVER_KNOWN ¦
            two models at once               ¦ Placement( model == "client-strata", ‹model == "trust-ladder"› ) ¦ CONTRADICTION ¦
            stages of two models at once     ¦ Placement( stage == "LOYAL", ‹previous == "CONVERT"› ) ¦ CONTRADICTION ¦
            a stage skipped in a model that is no ladder ¦ Placement( stage == "LOYAL", ‹skipped != null› ) ¦ CONTRADICTION ¦
            a way down among types           ¦ Placement( stage == "EMOTIONAL", ‹movement == Movement.SLIPPED› ) ¦ CONTRADICTION ¦
            something that is always known   ¦ Advice( asks ‹==› null )                    ¦ ALWAYS_KNOWN  ¦
            advice of a misspelt model       ¦ Advice( model == ‹"client-stratum"› )       ¦ UNKNOWN_MODEL ¦ client-strata
            an order of what is asked for    ¦ Advice( asks ‹>=› Ask.RENEWAL )             ¦ WRONG_OPERATOR ¦ in
            a bare word that two kinds have  ¦ Advice( asks == ‹RENEWAL› )                 ¦ UNKNOWN_WORD  ¦ Ask.RENEWAL
            a stage called like a step       ¦ Placement( stage == ‹EXPECTED› )            ¦ UNKNOWN_WORD  ¦ "EXPECTED"
            a stage called like a word       ¦ Placement( stage == ‹Status.LOYAL› )        ¦ UNKNOWN_WORD  ¦ "LOYAL"
            a topic without quotes           ¦ Advice( topic == ‹visit› )                  ¦ UNKNOWN_WORD  ¦ "visit"
            a misspelt field beside a text   ¦ Placement( stage == ‹previuos› )            ¦ UNKNOWN_FACT  ¦ previous
            a step of the ladder for a stage ¦ Placement( stage == ‹LadderStep.EXPECTED› ) ¦ WRONG_TYPE    ¦ "EXPECTED"
            """)
    void aMistakeInAConditionOfAGuardrailIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(guardrail(written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a misspelt stage                 ¦ place.at( ‹"LOYALL"› );                                     ¦ UNKNOWN_STAGE        ¦ LOYAL
            no closing bracket in the action ¦ place.at( "LOYAL"‹›;                                        ¦ MISSING_BRACKET      ¦ )
            no semicolon                     ¦ place.at( "LOYAL" )‹›                                       ¦ MISSING_SEMICOLON    ¦ ;
            an unknown verb                  ¦ ‹plaice›.at( "LOYAL" );                                     ¦ UNKNOWN_VERB         ¦ place
            the verb of other rules          ¦ ‹advise›.suggested( "x", "Y" ).because( "Z" );              ¦ NOT_ALLOWED          ¦
            an unknown word after the verb   ¦ place.‹att›( "LOYAL" );                                     ¦ UNKNOWN_VERB         ¦ at
            the verb alone                   ¦ place‹›;                                                    ¦ MISSING_CALL         ¦ .at( … )
            too few arguments                ¦ place.‹at( )›;                                              ¦ WRONG_ARGUMENTS      ¦ at( a text )
            too many arguments               ¦ place.‹at( "LOYAL", "REPEAT" )›;                            ¦ WRONG_ARGUMENTS      ¦ at( a text )
            a stage put together             ¦ place.at( ‹"LOY" + "AL"› );                                 ¦ NOT_ALLOWED          ¦ "LOYAL"
            a stage without quotes           ¦ place.at( ‹LOYAL› );                                        ¦ UNKNOWN_WORD         ¦ "LOYAL"
            a command run by the action      ¦ ‹Runtime›.getRuntime().exec( "ls" );                        ¦ UNKNOWN_VERB         ¦ place
            a command in an argument         ¦ place.at( ‹Runtime.getRuntime›().exec( "ls" ).toString() ); ¦ NOT_ALLOWED          ¦
            an endless loop                  ¦ ‹while›( true ) { }                                         ¦ UNKNOWN_VERB         ¦ place
            an endless loop after the action ¦ place.at( "LOYAL" ); ‹while›( true ) { }                    ¦ NOT_ALLOWED          ¦ end
            a block after the action         ¦ place.at( "LOYAL" ); ‹{› }                                  ¦ NOT_ALLOWED          ¦ end
            a new fact                       ¦ ‹insert›( new Customer() );                                 ¦ UNKNOWN_VERB         ¦ place
            a changed fact                   ¦ ‹modify›( $c ) { };                                         ¦ UNKNOWN_VERB         ¦ place
            an updated fact                  ¦ ‹update›( $c );                                             ¦ UNKNOWN_VERB         ¦ place
            a deleted fact                   ¦ ‹delete›( $c );                                             ¦ UNKNOWN_VERB         ¦ place
            a new object                     ¦ place.at( ‹new› String( "LOYAL" ) );                        ¦ NOT_ALLOWED          ¦
            a text never closed              ¦ place.at( ‹"LOYAL );›                                       ¦ UNCLOSED_TEXT        ¦ "
            a quote in disguise              ¦ place.at( "LOYAL‹\\u›0022 ); System.exit( 1 ); //" );       ¦ NOT_ALLOWED          ¦
            a blank that is none             ¦ place.at(‹\u00a0›"LOYAL" );                                 ¦ UNEXPECTED_CHARACTER ¦ ' '
            a character nobody sees in a word ¦ place‹\u200b›.at( "LOYAL" );                               ¦ UNEXPECTED_CHARACTER ¦
            an emoji outside of a text       ¦ place.at( "LOYAL" )‹\ud83c\udf89›;                         ¦ UNEXPECTED_CHARACTER ¦
            a curly quote                    ¦ place.at( ‹\u201c›LOYAL" );                                 ¦ UNEXPECTED_CHARACTER ¦ "
            a tab in a text                  ¦ place.at( "LOYAL‹\t›" );                                     ¦ UNEXPECTED_CHARACTER ¦ ' '
            more tabs in a text              ¦ place.at( "LOYAL‹\t›\t\t" );                                 ¦ UNEXPECTED_CHARACTER ¦ ' '
            a character nobody sees          ¦ place.at( "LOYAL‹\u0000›" );                                 ¦ UNEXPECTED_CHARACTER ¦
            a blank without width            ¦ place.at( "LO‹\u200b›YAL" );                                ¦ UNEXPECTED_CHARACTER ¦
            a hyphen nobody sees             ¦ place.at( "LO‹\u00ad›YAL" );                                ¦ UNEXPECTED_CHARACTER ¦
            a joiner between plain letters   ¦ place.at( "LO‹\u200d›YAL" );                                ¦ UNEXPECTED_CHARACTER ¦
            half a character                 ¦ place.at( "LOYAL‹\ud83c›" );                                 ¦ UNEXPECTED_CHARACTER ¦
            the other half                   ¦ place.at( "LOYAL‹\udf89›" );                                 ¦ UNEXPECTED_CHARACTER ¦
            a second action                  ¦ place.at( "LOYAL" ); ‹place›.at( "REPEAT" );                ¦ NOT_ALLOWED          ¦ end
            """)
    void aMistakeInTheActionOfAStageRuleIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(action(Purpose.STAGES, written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            an unknown completion             ¦ advise.suggested( "one-thing", "Suggest it" )….‹ower›( "sales" );                          ¦ UNKNOWN_VERB   ¦ owner
            the same said twice               ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( "sales" ).within( 7 ).‹within( 9 )›; ¦ SAID_TWICE     ¦
            days in words                     ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( "sales" ).within( ‹"a week"› ); ¦ WRONG_TYPE     ¦
            a priority above the highest      ¦ advise.suggested( "one-thing", "Suggest it" )….priority( ‹101› );                          ¦ OUT_OF_RANGE   ¦
            a bare word                       ¦ advise.suggested( "one-thing", "Suggest it" )….asks( ‹SALE› );                             ¦ UNKNOWN_WORD   ¦ Ask.SALE
            a bare word that two kinds have   ¦ advise.suggested( "one-thing", "Suggest it" )….asks( ‹RENEWAL› );                          ¦ UNKNOWN_WORD   ¦ Ask.RENEWAL
            a word that nothing comes near    ¦ advise.suggested( "one-thing", "Suggest it" )….asks( ‹"money"› );                          ¦ WRONG_TYPE     ¦
            a bare word of another kind       ¦ advise.suggested( "one-thing", "Suggest it" )….contact( ‹PHONE› );                         ¦ UNKNOWN_WORD   ¦
            a channel for a contact           ¦ advise.suggested( "one-thing", "Suggest it" )….contact( ‹Channel.PHONE› );                 ¦ WRONG_TYPE     ¦
            a word in quotes                  ¦ advise.suggested( "one-thing", "Suggest it" )….contact( ‹"service"› );                     ¦ WRONG_TYPE     ¦ Contact.SERVICE
            days in quotes                    ¦ advise.suggested( "one-thing", "Suggest it" )….priority( ‹"7"› );                          ¦ WRONG_TYPE     ¦ 7
            an owner without quotes           ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹sales› ).within( 7 ); ¦ UNKNOWN_WORD   ¦ "sales"
            no reason                         ¦ ‹advise›.suggested( "one-thing", "Suggest it" ).owner( "sales" ).within( 7 );              ¦ MISSING_REASON ¦ .because( "…" )
            no owner                          ¦ ‹advise›.suggested( "one-thing", "Suggest it" ).because( "Why" ).within( 7 );              ¦ MISSING_OWNER  ¦ .owner( "…" )
            no days                           ¦ ‹advise›.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( "sales" );         ¦ MISSING_DAYS   ¦ .within( … )
            an owner put together             ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹"team " + "west"› ).within( 7 ); ¦ NOT_ALLOWED    ¦ "team west"
            an owner put together with a fact ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹$count + " team"› ).within( 7 ); ¦ NOT_ALLOWED    ¦
            an owner with a blank that is none ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹"account\u00a0manager"› ).within( 7 ); ¦ OWNER_NAME ¦ account manager
            an owner after a blank            ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹" sales"› ).within( 7 ); ¦ OWNER_NAME     ¦ sales
            a reason that calculates          ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why " + ‹( $count + 1 )› ).owner( "sales" ).within( 7 ); ¦ NOT_ALLOWED    ¦
            a reason that is unknown          ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why " + ‹null› ).owner( "sales" ).within( 7 ); ¦ NOT_ALLOWED    ¦
            a value in the quotes             ¦ advise.suggested( "one-thing", ‹"Suggest $count of it"› )…;                                ¦ NOT_ALLOWED    ¦ "Suggest " + $count + " of it"
            a value in braces                 ¦ advise.suggested( "one-thing", ‹"Suggest {count}"› )…;                                     ¦ NOT_ALLOWED    ¦ "Suggest " + $count
            a value in both                   ¦ advise.suggested( "one-thing", ‹"{ $count } of it"› )…;                                    ¦ NOT_ALLOWED    ¦ $count + " of it"
            a value alone in the quotes       ¦ advise.suggested( "one-thing", ‹"$count"› )…;                                          ¦ NOT_ALLOWED    ¦ "" + $count
            two values alone in the quotes    ¦ advise.suggested( "one-thing", ‹"$count$count"› )…;                                    ¦ NOT_ALLOWED    ¦ "" + $count + $count
            a value beside what is quoted     ¦ advise.suggested( "one-thing", ‹"Say \\"hi\\" to $count"› )…;                          ¦ NOT_ALLOWED    ¦ "Say \\"hi\\" to " + $count
            an owner put together of quotes   ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹"the \\"west\\" " + "team"› ).within( 7 ); ¦ NOT_ALLOWED    ¦ "the \\"west\\" team"
            a fact said without a name        ¦ advise.suggested( "one-thing", "Buy it " + ‹purchases.count› )…;                       ¦ UNKNOWN_WORD   ¦
            a field said without a name       ¦ advise.suggested( "one-thing", "Buy it " + ‹daysInStage› )…;                           ¦ UNKNOWN_WORD   ¦
            a value nobody bound in quotes    ¦ advise.suggested( "one-thing", ‹"Suggest {days}"› )…;                                      ¦ NOT_ALLOWED    ¦
            half a brace                      ¦ advise.suggested( "one-thing", ‹"Suggest {count"› )…;                                      ¦ NOT_ALLOWED    ¦ "Suggest " + $count
            no reason in the quotes           ¦ advise.suggested( "one-thing", "Suggest it" ).because( ‹""› ).owner( "sales" ).within( 7 ); ¦ EMPTY_TEXT     ¦
            a reason made of nothing          ¦ advise.suggested( "one-thing", "Suggest it" ).because( ‹" " + ""› ).owner( "sales" ).within( 7 ); ¦ EMPTY_TEXT     ¦
            no action in the quotes           ¦ advise.suggested( "one-thing", ‹" "› )…;                                                   ¦ EMPTY_TEXT     ¦
            no owner in the quotes            ¦ advise.suggested( "one-thing", "Suggest it" ).because( "Why" ).owner( ‹" "› ).within( 7 ); ¦ EMPTY_TEXT     ¦
            no code in the quotes             ¦ advise.suggested( ‹""›, "Suggest it" )…;                                                   ¦ ADVICE_CODE    ¦
            a code without a letter           ¦ advise.suggested( ‹"!"›, "Suggest it" )…;                                                  ¦ ADVICE_CODE    ¦
            no topic in the quotes            ¦ advise.suggested( "one-thing", "Suggest it" )….topic( ‹""› );                              ¦ ADVICE_CODE    ¦
            a lagniappe with an ask           ¦ advise.lagniappe( "one-thing", "Give it" )….‹asks( Ask.SALE )›;                            ¦ NOT_ALLOWED    ¦ asks( Ask.NOTHING )
            a lagniappe with an ask and no contact ¦ advise.lagniappe( "one-thing", "Give it" )….contact( Contact.NONE ).‹asks( Ask.SALE )›; ¦ NOT_ALLOWED    ¦ asks( Ask.NOTHING )
            a question without a contact      ¦ advise.suggested( "one-thing", "Suggest it" )….contact( Contact.NONE ).‹asks( Ask.SALE )›; ¦ NOT_ALLOWED ¦ asks( Ask.NOTHING )
            a channel without a contact       ¦ advise.suggested( "one-thing", "Suggest it" )….‹channel( Channel.PHONE )›.contact( Contact.NONE ); ¦ NOT_ALLOWED ¦
            a code that is a sentence         ¦ advise.suggested( ‹"One thing"›, "Suggest it" )…;                                          ¦ ADVICE_CODE    ¦ one-thing
            """)
    void aMistakeInTheActionOfAnAdviceRuleIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        String rest = ".because( \"Why\" ).owner( \"sales\" ).within( 7 )";

        assertToldOnce(action(Purpose.ADVICE, written.replace("…", rest)), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            advice as a reason  ¦ hold.back( $held ).because( "Why " + ‹$held› ); ¦ NOT_ALLOWED  ¦
            advice in the quotes ¦ hold.back( $held ).because( ‹"Why $held"› ); ¦ NOT_ALLOWED ¦
            no reason in the quotes ¦ hold.back( $held ).because( ‹""› ); ¦ EMPTY_TEXT ¦
            advice nobody bound ¦ hold.back( ‹$advice› ).because( "Why" ); ¦ UNKNOWN_NAME ¦
            a channel without a contact instead ¦ hold.back( $held ).because( "Why" ).instead( "Wait" ).contact( Contact.NONE ).‹channel( Channel.PHONE )›; ¦ NOT_ALLOWED ¦
            a contact for what is not said ¦ ‹hold›.back( $held ).because( "Why" ).contact( Contact.NONE ); ¦ MISSING_ALTERNATIVE ¦ .instead( "…" )
            """)
    void aMistakeInTheActionOfAGuardrailIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(action(Purpose.GUARDRAILS, written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            a salience                  ¦ ‹salience› 10             ¦ NOT_ALLOWED ¦ when
            an agenda group             ¦ ‹agenda-group› "first"    ¦ NOT_ALLOWED ¦ when
            metadata                    ¦ ‹@owner›( sales )         ¦ NOT_ALLOWED ¦ when
            a rule that extends another ¦ ‹extends› "STR-041 Loyal" ¦ NOT_ALLOWED ¦ when
            """)
    void aMistakeInAnAttributeOfARuleIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(attribute(written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            textBlock =
                    """
            no 'when'                     ¦ rule "STR-040 Loyal"‹› Customer( ) then place.at( "LOYAL" ); end           ¦ MISSING_WHEN     ¦ when
            no 'then'                     ¦ rule "STR-040 Loyal" when Customer( )‹› place.at( "LOYAL" ); end           ¦ MISSING_THEN     ¦ then
            no 'end'                      ¦ rule "STR-040 Loyal" when Customer( ) then place.at( "LOYAL" );‹›          ¦ MISSING_END      ¦ end
            no 'end' before the next rule ¦ rule "STR-040 Loyal" when Customer( ) then place.at( "LOYAL" );‹› rule "STR-041 Loyal" when Customer( ) then place.at( "LOYAL" ); end ¦ MISSING_END      ¦ end
            no condition                  ¦ rule "STR-040 Loyal" when ‹then› place.at( "LOYAL" ); end                  ¦ UNEXPECTED_WORD  ¦
            no action                     ¦ rule "STR-040 Loyal" when Customer( ) then ‹end›                           ¦ UNKNOWN_VERB     ¦ place
            a rule without quotes         ¦ rule ‹STR›-040 when Customer( ) then place.at( "LOYAL" ); end              ¦ UNEXPECTED_WORD  ¦
            a rule without a number       ¦ rule ‹"Loyal client"› when Customer( ) then place.at( "LOYAL" ); end       ¦ RULE_NAME        ¦ STR-040 Loyal client
            a misspelt 'rule'             ¦ ‹ruel› "STR-040 Loyal" when Customer( ) then place.at( "LOYAL" ); end      ¦ NOT_ALLOWED      ¦ rule
            an import from Java           ¦ import ‹java.io.*›                                                         ¦ NOT_ALLOWED      ¦ org.nurtureadvisor.vocabulary.*
            an imported function          ¦ import ‹static java.lang.System.exit›;                                     ¦ NOT_ALLOWED      ¦ org.nurtureadvisor.vocabulary.*
            a function                    ¦ ‹function› void f() { System.exit( 1 ); }                                  ¦ NOT_ALLOWED      ¦
            a declared type               ¦ ‹declare› Thing name : String end                                          ¦ NOT_ALLOWED      ¦
            a query                       ¦ ‹query› "all" Customer( ) end                                              ¦ NOT_ALLOWED      ¦
            a dialect                     ¦ ‹dialect› "mvel"                                                           ¦ NOT_ALLOWED      ¦
            another global                ¦ global ‹java.util.List list›                                               ¦ NOT_ALLOWED      ¦ Place place
            the global of other files     ¦ global ‹Warn warn›                                                         ¦ NOT_ALLOWED      ¦
            another package               ¦ package ‹rules.trust_ladder›                                               ¦ WRONG_PACKAGE    ¦ rules.client_strata
            a character nobody sees       ¦ rule "STR-040 Loyal" when Customer( ) then place.at( "LOYAL" ); end // why‹\u0000› ¦ UNEXPECTED_CHARACTER ¦
            one in a longer comment       ¦ /* why‹\u0000› */ rule "STR-040 Loyal" when Customer( ) then place.at( "LOYAL" ); end ¦ UNEXPECTED_CHARACTER ¦
            a comment never closed        ¦ ‹/*› rule "STR-040 Loyal" when Customer( ) then place.at( "LOYAL" ); end   ¦ UNCLOSED_COMMENT ¦ */
            """)
    void aMistakeInAFileIsToldOnceAtItsPlace(
            String what, String written, String code, String didYouMean) {
        assertToldOnce(file(Purpose.STAGES, written), code, didYouMean);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            purchases.cuont >= 6              ¦ Customer has no fact 'purchases.cuont'.
            intimacy.interest == HIGH         ¦ 'HIGH' is none of Level.LOW, Level.MEDIUM, Level.HIGH, Level.EXTREMELY_HIGH.
            profile.name == Ann               ¦ 'Ann' is no word of the vocabulary, and a text stands in quotes.
            6 <= purchases.count              ¦ Name the fact first, then what it is compared with.
            purchases.count >= "6"            ¦ purchases.count is a number, and this is a text.
            reach.subscribed == 1             ¦ reach.subscribed is yes or no: true or false, and this is a number.
            purchases.trend == Level.LOW      ¦ purchases.trend is one of Trend.FALLING, Trend.STEADY, Trend.RISING, and this is one of Level.LOW, Level.MEDIUM, Level.HIGH, Level.EXTREMELY_HIGH.
            purchases.regularity >= 60        ¦ purchases.regularity lies between 0 and 1, so '>= 60' says nothing.
            purchases.count >= -1             ¦ purchases.count lies between 0 and 2147483647, so '>= -1' says nothing.
            ladder.step > LadderStep.EXPECTED ¦ ladder.step is never above LadderStep.EXPECTED, so '> LadderStep.EXPECTED' says nothing.
            purchases.count == 0.5            ¦ purchases.count is a whole number, so '== 0.5' says nothing.
            purchases.count contains 6        ¦ 'contains' asks a set, and purchases.count is none.
            consent.channelsAllowed == Channel.SMS ¦ consent.channelsAllowed is a set: ask what it contains.
            profile.segment > Segment.CONSUMER ¦ profile.segment has no order, '>' cannot compare it: name all that are meant.
            purchases.last >= "2025-01-01"    ¦ purchases.last is a date, and rules count days: use the fact that says how many.
            purchases.count                   ¦ A criterion compares: 'purchases.count' alone says nothing.
            purchases.count is null           ¦ What is the same is compared with ==, and what is not, with !=.
            purchases.count >= 6 \ud83c\udf89  ¦ The character '\ud83c\udf89' has no meaning here.
            purchases.count\u200b >= 6         ¦ Here stands a character that cannot be seen, U+200B.
            """)
    void aCriterionIsToldInWordsWhatIsWrong(String criterion, String detail) {
        assertDetail(criterion(criterion), detail);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(
            delimiter = '¦',
            quoteCharacter = '`',
            textBlock =
                    """
            STAGES     ¦ advise.suggested( "one-thing", "Suggest it" ); ¦ In this file rules say place; 'advise' belongs in a file advice….drl of a model.
            ADVICE     ¦ place.at( "LOYAL" );                     ¦ In this file rules say advise; 'place' belongs in a file stages….drl of a model.
            GUARDRAILS ¦ warn.of( "A" ).because( "Why" );         ¦ In this file rules say hold; 'warn' belongs in a file warnings….drl of a model, or contradictions….drl of the guardrails.
            GUARDRAILS ¦ check.stop( $held ).because( "Why" );    ¦ In this file rules say hold; 'check' belongs in a file actions….drl of the guardrails.
            ACTIONS    ¦ hold.back( $held ).because( "Why" );     ¦ In this file rules say check; 'hold' belongs in a file of the guardrails that is called neither actions….drl nor contradictions….drl.
            ADVICE     ¦ advise.suggested( "a", "B " + purchases.count ).because( "C" ).owner( "d" ).within( 7 ); ¦ 'purchases.count' is said by a name: give it one in the conditions, $x : purchases.count.
            STAGES     ¦ plaice.at( "LOYAL" );                    ¦ 'plaice' is not a verb. What a rule of this file can do is place, and nothing else.
            STAGES     ¦ place.at( );                             ¦ 'at' is given a text: 1, and here 0.
            STAGES     ¦ place.at( "LOYAL" )                      ¦ What a rule does ends with a semicolon. Here stands 'end' instead.
            """)
    void anActionIsToldInWordsWhatIsWrong(Purpose purpose, String action, String detail) {
        assertDetail(action(purpose, action), detail);
    }

    private static void assertDetail(Broken file, String detail) {
        assertThat(RuleParser.parse("the.drl", file.text(), file.context()).mistakes())
                .extracting(Diagnostic::detail)
                .containsExactly(detail);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "purchases.count > 3, purchases.count < 5",
                "purchases.pace >= 2.0, purchases.pace <= 2.0",
                "purchases.pace > 3, purchases.pace < 4",
                "purchases.count >= 90 || purchases.count == null, purchases.count >= 90",
                "purchases.count >= 90 || purchases.pace > 1, purchases.count < 10",
                "purchases.count < 3 || purchases.count > 7, purchases.count >= 8",
                "purchases.count in ( 1, 5 ), purchases.count > 4",
                "purchases.count not in ( 3, 4 ), purchases.count != 5, purchases.count > 2",
                "purchases.count >= 0.5",
                "purchases.regularity > 0.7, purchases.regularity < 0.71, purchases.regularity != 0.705",
                "service.satisfaction == null, service.nps < 5",
                "reach.subscribed != true, reach.subscribed == false",
                "consent.channelsAllowed contains Channel.PHONE, consent.channelsAllowed not contains Channel.EMAIL",
                "intimacy.interest > Level.LOW, intimacy.interest < Level.HIGH, intimacy.interest != Level.LOW",
                "profile.segment != Segment.BUSINESS, profile.segment == Segment.CONSUMER",
                "intimacy.interest >= Level.HIGH, ladder.step < LadderStep.EXPECTED, purchases.trend > Trend.FALLING"
            })
    void whatSomeValueCanMeetIsNoMistake(String criteria) {
        Broken file = criterion(criteria);

        assertThat(RuleParser.parse("the.drl", file.text(), file.context()).mistakes()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "model in ( \"client-strata\", \"trust-ladder\" ), stage == \"EXPECTED\"",
                "model != \"client-strata\", stage in ( \"LOYALTY\", \"EXPECTED\" )",
                "stage == \"LOYAL\" || stage == \"REPEAT\", stage == \"REPEAT\"",
                "stage != \"LOYAL\", stage != \"REPEAT\"",
                "runnerUp == \"EMOTIONAL\""
            })
    void whatSomePlacementCanBeIsNoMistake(String criteria) {
        Broken file = guardrail("Placement( " + criteria + " )");

        assertThat(RuleParser.parse("the.drl", file.text(), file.context()).mistakes()).isEmpty();
    }

    @Test
    void aTextThatGoesOnInTheNextLineIsToldOnceAtItsPlace() {
        Broken broken = action(Purpose.STAGES, "place.at( ‹\"LOYAL\\›\n );");

        assertToldOnce(broken, "UNCLOSED_TEXT", "\"");
    }

    @Test
    void aRuleThatNeverEndsIsToldOnceAtItsPlace() {
        String rule = "rule ‹\"STR-040 Loyal\"› when Customer( ";

        assertToldOnce(
                file(Purpose.STAGES, rule + "purchases.count >= 6, ".repeat(20_000)),
                "TOO_LONG",
                null);
        assertToldOnce(file(Purpose.STAGES, rule + "(".repeat(20_000)), "TOO_LONG", null);
        assertToldOnce(
                file(Purpose.STAGES, rule + "profile.name == \"" + "a".repeat(5000) + '"'),
                "TOO_LONG",
                null);
    }

    /** Thirteen placements in six patterns are nearly five million combinations. */
    @Test
    void aRuleThatTriesMoreThanCanBeTriedIsToldOnceAtItsPlace() {
        String rule = "rule ‹\"STR-040 Loyal\"› when Customer( ) %s then advise.%s; end";
        String advice = "requested( \"a\", \"A\" ).because( \"B\" ).owner( \"C\" ).within( 7 )";

        assertToldOnce(
                file(Purpose.ADVICE, rule.formatted("Placement( ) ".repeat(4), advice)),
                "TOO_MANY_CONDITIONS",
                null);
    }

    @Test
    void aRuleThatEndsInItsMidstIsToldOnceAtItsPlace() {
        String rule = "rule \"STR-040 Loyal\" when Customer( ‹end› == ";

        assertToldOnce(file(Purpose.STAGES, rule + "(".repeat(200_000)), "UNEXPECTED_WORD", null);
    }

    private static void assertToldOnce(Broken file, String code, String didYouMean) {
        MarkedText marked = MarkedText.of(file.text());

        List<Diagnostic> mistakes =
                RuleParser.parse("the.drl", marked.text(), file.context()).mistakes();

        Span place = marked.marked().get(0);
        assertThat(mistakes)
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("detail")
                .containsExactly(
                        new Diagnostic(
                                "the.drl",
                                place.line(),
                                place.column(),
                                place.endColumn(),
                                code,
                                "",
                                didYouMean));
    }

    /** The text of a rule file, its mistake marked, and where it lies. */
    private record Broken(String text, RuleContext context) {}

    private static Broken criterion(String criterion) {
        return condition(
                "Customer( purchases.regularity >= 0.6, "
                        + criterion
                        + ", service.openComplaints == 0 )");
    }

    private static Broken condition(String condition) {
        return rule(Purpose.STAGES, "", condition, "place.at( \"LOYAL\" );");
    }

    private static Broken attribute(String attribute) {
        return rule(Purpose.STAGES, attribute, "Customer( )", "place.at( \"LOYAL\" );");
    }

    private static Broken advice(String condition) {
        return rule(
                Purpose.ADVICE,
                "",
                condition,
                "advise.suggested( \"one-thing\", \"Suggest one thing\" ).because( \"Why\" )"
                        + ".owner( \"sales\" ).within( 7 );");
    }

    private static Broken guardrail(String condition) {
        return rule(
                Purpose.GUARDRAILS,
                "",
                "$advice : Advice( )\n        " + condition,
                "hold.back( $advice ).because( \"Why\" );");
    }

    private static Broken action(Purpose purpose, String action) {
        String conditions =
                switch (purpose) {
                    case ADVICE -> "Customer( $count : purchases.count )";
                    case GUARDRAILS -> "$held : Advice( )";
                    default -> "Customer( purchases.count >= 6 )";
                };
        return rule(purpose, "", conditions, action);
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

    private static Broken file(Purpose purpose, String body) {
        RuleContext context = RuleTexts.context(purpose);
        String head = "package %s\n\nimport org.nurtureadvisor.vocabulary.*\n\n";
        return new Broken(head.formatted(context.packageName()) + body, context);
    }
}
