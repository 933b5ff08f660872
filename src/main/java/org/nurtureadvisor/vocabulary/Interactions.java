package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.LocalDate;
import java.util.Set;

/** Who speaks with whom, how often, and who begins. */
@RecordBuilder
public record Interactions(
        @Fact("date of the last interaction") LocalDate last,
        @Fact(value = "days since the last interaction", unit = Unit.DAYS, min = 0)
                Integer daysSinceLast,
        @Fact(
                        value = "interactions in the last 90 days, whoever began them",
                        unit = Unit.COUNT,
                        min = 0)
                Integer last90Days,
        @Fact(
                        value = "interactions of the last 90 days that the client began",
                        unit = Unit.COUNT,
                        min = 0)
                Integer begunByClientLast90Days,
        @Fact(
                        value =
                                "interactions of the last 90 days as a multiple of what is normal for the business in a quarter",
                        unit = Unit.RATIO,
                        min = 0)
                Double pace,
        @Fact("channels used in the last 90 days") Set<Channel> channels,
        @Fact(value = "messages we sent in the last 90 days", unit = Unit.COUNT, min = 0)
                Integer ourMessagesLast90Days,
        @Fact(
                        value =
                                "share of our messages of the last 90 days that the client answered",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double answerRate) {

    /** Nothing known. */
    public static final Interactions UNKNOWN = InteractionsBuilder.builder().build();

    public Interactions {
        channels = Sets.ordered(channels);
    }
}
