package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.testsupport.Given.given;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.Purchases;

import java.time.LocalDate;

class CompletionTest {

    private static final String TODAY = "2026-11-21";

    @Test
    void leavesUnknownWhatFollowsFromNothing() {
        assertThat(complete()).isEqualTo(Customer.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "purchases.first, purchases.daysSinceFirst, 2026-11-01, 20",
        "purchases.last, purchases.daysSinceLast, 2026-11-21, 0",
        "interactions.last, interactions.daysSinceLast, 2024-02-29, 996",
        "profile.customerSince, profile.tenureDays, 2025-11-21, 365",
        "purchases.first, profile.tenureDays, 2025-11-21, 365",
        "partnership.renewalDate, partnership.daysToRenewal, 2026-12-01, 10"
    })
    void daysFollowFromDates(String date, String days, LocalDate stated, Integer expected) {
        assertThat(fact(days, complete(date, stated))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "purchases.last, purchases.daysSinceLast, 2026-11-22",
        "partnership.renewalDate, partnership.daysToRenewal, 2026-11-20"
    })
    void daysStayUnknownWhereTheyWouldBeNegative(String date, String days, LocalDate stated) {
        assertThat(fact(days, complete(date, stated))).isNull();
    }

    @Test
    void silenceIsMeasuredInTheClientsOwnCycles() {
        assertThat(
                        complete(
                                        "purchases.daysSinceLast", 45,
                                        "purchases.meanDaysBetween", 15.0,
                                        "business.purchaseCycleDays", 30.0)
                                .purchases()
                                .silence())
                .isEqualTo(3);
    }

    @Test
    void silenceIsMeasuredInTheNormalCycleWhereTheOwnIsUnknown() {
        assertThat(
                        complete(
                                        "purchases.last",
                                        LocalDate.parse("2026-11-01"),
                                        "business.purchaseCycleDays",
                                        30.0)
                                .purchases()
                                .silence())
                .isEqualTo(0.6667);
    }

    @Test
    void whatIsBeyondAllBoundsIsUnknown() {
        Purchases purchases =
                complete(
                                "purchases.daysSinceLast",
                                12,
                                "purchases.last12Months",
                                7,
                                "purchases.meanDaysBetween",
                                1e-310,
                                "business.purchaseCycleDays",
                                1e308)
                        .purchases();

        assertThat(purchases.silence()).isNull();
        assertThat(purchases.pace()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "12, 400, 30, 0.9863",
        "12, 365, 30, 0.9863",
        "12, 360, 30, 1.0",
        "6, 180, 30, 1.0",
        "1, 0, 30, 1.0",
        "1, 10, 30, 1.0",
        "1, 100, 400, 1.0",
        "3, 364, 730, 3.0",
        "3, 365, 730, 3.0"
    })
    void paceIsScaledToTheTimeObserved(
            Integer last12Months, Integer daysSinceFirst, Double cycle, Double pace) {
        assertThat(
                        complete(
                                        "purchases.last12Months", last12Months,
                                        "purchases.daysSinceFirst", daysSinceFirst,
                                        "business.purchaseCycleDays", cycle)
                                .purchases()
                                .pace())
                .isEqualTo(pace);
    }

    @Test
    void paceTakesTheWholeYearWhereTheFirstPurchaseIsUnknown() {
        assertThat(
                        complete("purchases.last12Months", 5, "business.purchaseCycleDays", 73.0)
                                .purchases()
                                .pace())
                .isEqualTo(1);
    }

    @Test
    void interactionsAreMeasuredAgainstAQuarter() {
        assertThat(
                        complete(
                                        "interactions.last90Days",
                                        9,
                                        "business.interactionsPerQuarter",
                                        6.0)
                                .interactions()
                                .pace())
                .isEqualTo(1.5);
    }

    @Test
    void sharesFollowFromCounts() {
        Customer customer =
                complete(
                        "generosity.requestsReceived", 3,
                        "generosity.requestsMet", 2,
                        "exchange.ourCommitmentsKept", 3,
                        "exchange.ourCommitmentsOverdue", 1);

        assertThat(customer.generosity().requestsMetShare()).isEqualTo(0.6667);
        assertThat(customer.exchange().ourReliability()).isEqualTo(0.75);
    }

    @Test
    void sharesOfNothingAndMoreThanTheWholeStayUnknown() {
        Customer customer =
                complete(
                        "generosity.requestsReceived", 1,
                        "generosity.requestsMet", 2,
                        "exchange.ourCommitmentsKept", 0,
                        "exchange.ourCommitmentsOverdue", 0);

        assertThat(customer.generosity().requestsMetShare()).isNull();
        assertThat(customer.exchange().ourReliability()).isNull();
    }

    @Test
    void whatIsStatedStands() {
        assertThat(
                        complete(
                                        "purchases.last",
                                        LocalDate.parse("2026-11-01"),
                                        "purchases.daysSinceLast",
                                        7)
                                .purchases()
                                .daysSinceLast())
                .isEqualTo(7);
    }

    /** Facts follow as name, value, name, value. */
    private static Customer complete(Object... facts) {
        return Completion.complete(Facts.with(Customer.UNKNOWN, given(facts)), Diary.noon(TODAY));
    }

    private static Object fact(String name, Customer customer) {
        return Facts.get(name).of(customer);
    }
}
