package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.INTERACTION;
import static org.nurtureadvisor.customer.EventType.PURCHASE;
import static org.nurtureadvisor.customer.EventType.RETURN;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.vocabulary.Purchases;
import org.nurtureadvisor.vocabulary.Trend;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;

class PurchaseFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void areUnknownWherePurchasesAreNotRecorded() {
        assertThat(purchases()).isEqualTo(Purchases.UNKNOWN);
    }

    @Test
    void areZeroWherePurchasesAreRecordedAndThereWereNone() {
        diary.recording(PURCHASE);

        assertThat(purchases().count()).isZero();
        assertThat(purchases().last90Days()).isZero();
        assertThat(purchases().products()).isZero();
        assertThat(purchases().spendLast12Months()).isZero();
        assertThat(purchases().averageOrderValue()).isNull();
        assertThat(purchases().shareAtDiscount()).isNull();
        assertThat(purchases().first()).isNull();
        assertThat(purchases().trend()).isNull();
        assertThat(purchases().returns()).isNull();
    }

    @Test
    void areCountedEverAndInTheirWindows() {
        diary.on("2025-11-21", PURCHASE)
                .on("2025-11-22", PURCHASE)
                .on("2026-08-23", PURCHASE)
                .on("2026-08-24", PURCHASE)
                .on(TODAY, PURCHASE);

        assertThat(purchases().first()).isEqualTo(LocalDate.parse("2025-11-21"));
        assertThat(purchases().last()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(purchases().count()).isEqualTo(5);
        assertThat(purchases().last12Months()).isEqualTo(4);
        assertThat(purchases().last90Days()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-02-29, 2025-02-28, 1",
        "2024-02-29, 2025-03-01, 0",
        "2023-02-28, 2024-02-28, 0",
        "2023-03-01, 2024-02-29, 1",
        "2025-12-31, 2026-12-30, 1",
        "2025-12-31, 2026-12-31, 0"
    })
    void leaveTheYearAfterTwelveCalendarMonths(String bought, String today, int counted) {
        diary.on(bought, PURCHASE);

        assertThat(diary.factsAt(today).purchases().last12Months()).isEqualTo(counted);
    }

    @Test
    void returnsAreTakenOffTheSpendButNotOffTheAverage() {
        diary.on("2025-11-21", RETURN, "amount", money("5.00"), "currency", "GBP")
                .on("2026-01-10", PURCHASE, "amount", money("30.00"), "currency", "GBP")
                .on("2026-02-10", PURCHASE, "amount", money("10.01"), "currency", "GBP")
                .on("2026-02-12", RETURN, "amount", money("10.01"), "currency", "GBP");

        assertThat(purchases().spendLast12Months()).isEqualTo("30.00");
        assertThat(purchases().averageOrderValue()).isEqualTo("20.00");
        assertThat(purchases().currency()).isEqualTo("GBP");
        assertThat(purchases().returns()).isEqualTo(1);
    }

    @Test
    void amountsInDifferentCurrenciesDoNotAddUp() {
        diary.on("2026-01-10", PURCHASE, "amount", money("30"), "currency", "GBP")
                .on("2026-02-10", PURCHASE, "amount", money("10"), "currency", "EUR");

        assertThat(purchases().spendLast12Months()).isNull();
        assertThat(purchases().averageOrderValue()).isNull();
        assertThat(purchases().currency()).isNull();
        assertThat(purchases().last12Months()).isEqualTo(2);
    }

    @Test
    void anotherCurrencyBeforeTheYearDoesNotMatter() {
        diary.on("2025-01-10", PURCHASE, "amount", money("30"), "currency", "EUR")
                .on("2026-02-10", PURCHASE, "amount", money("10"), "currency", "GBP");

        assertThat(purchases().spendLast12Months()).isEqualTo("10");
    }

    @Test
    void aReturnInAnotherCurrencyLeavesTheAverageKnown() {
        diary.on("2026-02-10", PURCHASE, "amount", money("10"), "currency", "GBP")
                .on("2026-02-12", RETURN, "amount", money("4"), "currency", "EUR");

        assertThat(purchases().spendLast12Months()).isNull();
        assertThat(purchases().averageOrderValue()).isEqualTo("10.00");
    }

    @Test
    void aPurchaseOfUnknownAmountMakesTheSumUnknown() {
        diary.on("2026-01-10", PURCHASE, "amount", money("30")).on("2026-02-10", PURCHASE);

        assertThat(purchases().spendLast12Months()).isNull();
    }

    @Test
    void theShareAtADiscountNeedsToBeToldOfEveryPurchase() {
        diary.on("2025-11-21", PURCHASE, "discounted", true)
                .on("2026-01-10", PURCHASE, "discounted", true)
                .on("2026-02-10", PURCHASE, "discounted", false)
                .on("2026-03-10", PURCHASE, "discounted", false);
        assertThat(purchases().shareAtDiscount()).isEqualTo(0.3333);

        diary.on("2026-04-10", PURCHASE);
        assertThat(purchases().shareAtDiscount()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-09-10, US, 0",
        "2026-09-11, US, 1",
        "2026-10-10, US, 1",
        "2026-10-11, US, 0",
        "2026-09-11, CLIENT, 0"
    })
    void aPurchaseIsFollowedUpWhereWeAreInTouchOnOneOfTheNext30Days(
            String day, Party by, double share) {
        diary.on("2026-09-10", PURCHASE).on(day, INTERACTION, "by", by);

        assertThat(purchases().followedUp()).isEqualTo(share);
    }

    @Test
    void oneInteractionFollowsUpAllPurchasesBeforeIt() {
        diary.on("2025-11-21", PURCHASE)
                .on("2026-01-10", PURCHASE)
                .on("2026-09-10", PURCHASE)
                .on("2026-09-20", PURCHASE)
                .on("2026-10-01", INTERACTION, "by", Party.US);

        assertThat(purchases().followedUp()).isEqualTo(0.6667);
    }

    @Test
    void aPurchaseThatMayYetBeFollowedUpInTimeDoesNotCount() {
        diary.recording(INTERACTION).on("2026-10-22", PURCHASE);

        assertThat(purchases().followedUp()).isNull();
        assertThat(diary.factsAt("2026-11-22").purchases().followedUp()).isZero();
        assertThat(diary.turningDays(TODAY, "2036-01-01")).contains(LocalDate.parse("2026-11-22"));

        diary.on(TODAY, INTERACTION, "by", Party.US);
        assertThat(purchases().followedUp()).isEqualTo(1);
    }

    @Test
    void whatIsFollowedUpIsUnknownWhereInteractionsAreNotRecorded() {
        diary.on("2026-09-10", PURCHASE);
        assertThat(purchases().followedUp()).isNull();

        diary.recording(INTERACTION);
        assertThat(purchases().followedUp()).isZero();
    }

    @Test
    void productsAreToldApartByTheirCodes() {
        diary.on("2025-11-21", PURCHASE, "products", Set.of("honey"))
                .on("2026-01-10", PURCHASE, "products", Set.of("oil", "vinegar"))
                .on("2026-02-10", PURCHASE, "products", Set.of("oil", "salt"));

        assertThat(purchases().products()).isEqualTo(3);
    }

    @Test
    void numbersOfProductsSayHowManyThereAreAtLeast() {
        diary.on("2025-11-21", PURCHASE, "distinctProducts", 9)
                .on("2026-01-10", PURCHASE, "distinctProducts", 7)
                .on("2026-02-10", PURCHASE, "distinctProducts", 4);

        assertThat(purchases().products()).isEqualTo(7);
    }

    @Test
    void clockworkHasARegularityOfOne() {
        diary.on("2026-01-01", PURCHASE).on("2026-01-31", PURCHASE).on("2026-03-02", PURCHASE);

        assertThat(purchases().meanDaysBetween()).isEqualTo(30);
        assertThat(purchases().regularity()).isEqualTo(1);
    }

    @Test
    void regularityIsBelowHalfWhereTheIntervalsDeviateByMoreThanTheirMean() {
        // Intervals of 1, 1, 1 and 9 days: mean 3, variance 12, so k = 9/12 and 9 / (9 + 12).
        diary.on("2026-01-01", PURCHASE)
                .on("2026-01-02", PURCHASE)
                .on("2026-01-03", PURCHASE)
                .on("2026-01-04", PURCHASE)
                .on("2026-01-13", PURCHASE);

        assertThat(purchases().meanDaysBetween()).isEqualTo(3);
        assertThat(purchases().regularity()).isEqualTo(0.4286);
    }

    @Test
    void rhythmNeedsThreeDifferentDays() {
        diary.on("2026-01-01", PURCHASE).on("2026-01-31", PURCHASE).on("2026-01-31", PURCHASE);

        assertThat(purchases().meanDaysBetween()).isNull();
        assertThat(purchases().regularity()).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        "5, 6, STEADY",
        "5, 7, RISING",
        "5, 4, STEADY",
        "5, 3, FALLING",
        "0, 1, RISING",
        "1, 0, FALLING"
    })
    void theTrendComparesTheTwoHalvesOfTheYear(int before, int recent, Trend trend) {
        diary.on("2024-01-01", PURCHASE);
        buy(before, "2026-05-21");
        buy(recent, "2026-05-22");

        assertThat(purchases().trend()).isEqualTo(trend);
    }

    @Test
    void thereIsNoTrendForACustomerOfLessThanAYear() {
        buy(2, "2025-11-22");
        buy(5, "2026-11-01");

        assertThat(purchases().trend()).isNull();
    }

    @Test
    void thereIsNoTrendInAYearWithoutPurchases() {
        diary.on("2025-11-21", PURCHASE);

        assertThat(purchases().trend()).isNull();
    }

    @Test
    void turnAsPurchasesLeaveTheirWindows() {
        diary.on("2026-08-31", PURCHASE).on("2026-09-30", RETURN);

        assertThat(diary.turningDays(TODAY, "2029-01-01"))
                .containsExactly(
                        LocalDate.parse("2026-11-29"),
                        LocalDate.parse("2027-03-01"),
                        LocalDate.parse("2027-08-31"),
                        LocalDate.parse("2027-09-30"));
    }

    private Purchases purchases() {
        return diary.factsAt(TODAY).purchases();
    }

    private void buy(int times, String day) {
        for (int i = 0; i < times; i++) {
            diary.on(day, PURCHASE);
        }
    }

    private static BigDecimal money(String amount) {
        return new BigDecimal(amount);
    }
}
