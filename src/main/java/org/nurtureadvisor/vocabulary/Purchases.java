package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.math.BigDecimal;
import java.time.LocalDate;

/** What the client buys, how often and how steadily. */
@RecordBuilder
public record Purchases(
        @Fact("date of the first purchase") LocalDate first,
        @Fact("date of the last purchase") LocalDate last,
        @Fact(value = "days since the first purchase", unit = Unit.DAYS, min = 0)
                Integer daysSinceFirst,
        @Fact(value = "days since the last purchase", unit = Unit.DAYS, min = 0)
                Integer daysSinceLast,
        @Fact(value = "purchases ever", unit = Unit.COUNT, min = 0) Integer count,
        @Fact(value = "purchases in the last 12 calendar months", unit = Unit.COUNT, min = 0)
                Integer last12Months,
        @Fact(value = "purchases in the last 90 days", unit = Unit.COUNT, min = 0)
                Integer last90Days,
        @Fact(
                        value = "amount spent in the last 12 calendar months, returns taken off",
                        unit = Unit.MONEY)
                BigDecimal spendLast12Months,
        @Fact(
                        value = "average amount of a purchase in the last 12 calendar months",
                        unit = Unit.MONEY,
                        min = 0)
                BigDecimal averageOrderValue,
        @Fact(value = "ISO 4217 code of the amounts", currency = true) String currency,
        @Fact(
                        value = "mean days between one purchase day and the next",
                        unit = Unit.INTERVAL,
                        min = 1)
                Double meanDaysBetween,
        @Fact(
                        value =
                                "regularity of the intervals between purchase days: 0 clumped, 0.5 random, 1 clockwork",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double regularity,
        @Fact(
                        value =
                                "days since the last purchase, in purchase cycles: the own mean interval of the client, else the normal one of the business",
                        unit = Unit.RATIO,
                        min = 0,
                        grows = true)
                Double silence,
        @Fact(
                        value =
                                "purchases in the last 12 months as a multiple of what is normal for the business",
                        unit = Unit.RATIO,
                        min = 0)
                Double pace,
        @Fact(
                        value = "share of the purchases of the last 12 months made at a discount",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double shareAtDiscount,
        @Fact(
                        value =
                                "share of the purchases of the last 12 months that we followed up within 30 days, from the day after on; one still to be followed up in time is left out",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double followedUp,
        @Fact(value = "different products bought in the last 12 months", unit = Unit.COUNT, min = 0)
                Integer products,
        @Fact(value = "returns in the last 12 months", unit = Unit.COUNT, min = 0) Integer returns,
        @Fact("purchases of the last 6 calendar months against those of the 6 before")
                Trend trend) {

    /** What ISO 4217 has for amounts without a currency. */
    public static final String NO_CURRENCY = "XXX";

    /** Nothing known. */
    public static final Purchases UNKNOWN = PurchasesBuilder.builder().build();
}
