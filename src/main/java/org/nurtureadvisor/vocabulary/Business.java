package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.math.BigDecimal;

/** What is normal for this business, so that rules speak in proportions rather than in days. */
@RecordBuilder
public record Business(
        @Fact(
                        value = "usual days between the purchases of a customer",
                        unit = Unit.INTERVAL,
                        min = 1)
                Double purchaseCycleDays,
        @Fact(value = "usual amount of a purchase", unit = Unit.MONEY, min = 0)
                BigDecimal orderValue,
        @Fact(value = "usual interactions with a customer in 90 days", unit = Unit.COUNT, min = 0.1)
                Double interactionsPerQuarter) {

    /** Nothing known. */
    public static final Business UNKNOWN = BusinessBuilder.builder().build();
}
