package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/** How far our word has reached the client, before and beside buying. */
@RecordBuilder
public record Reach(
        @Fact(value = "times the client was shown our message", unit = Unit.COUNT, min = 0)
                Integer impressions,
        @Fact(value = "visits to our site or premises", unit = Unit.COUNT, min = 0) Integer visits,
        @Fact(value = "visits in the last 90 days", unit = Unit.COUNT, min = 0)
                Integer visitsLast90Days,
        @Fact(value = "articles, videos or papers of ours taken in", unit = Unit.COUNT, min = 0)
                Integer contentRead,
        @Fact(
                        value =
                                "articles, videos or papers of ours taken in during the last 90 days",
                        unit = Unit.COUNT,
                        min = 0)
                Integer contentReadLast90Days,
        @Fact("whether the client subscribes to what we publish") Boolean subscribed,
        @Fact(value = "events of ours attended", unit = Unit.COUNT, min = 0) Integer eventsAttended,
        @Fact(value = "trials, consultations or small first purchases", unit = Unit.COUNT, min = 0)
                Integer trials) {

    /** Nothing known. */
    public static final Reach UNKNOWN = ReachBuilder.builder().build();
}
