package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What was given in the four ways of the trust ladder, and what came of it. */
@RecordBuilder
public record Generosity(
        @Fact(value = "extras given that the client never asked for", unit = Unit.COUNT, min = 0)
                Integer lagniappesGiven,
        @Fact(value = "days since the last such extra", unit = Unit.DAYS, min = 0)
                Integer daysSinceLastLagniappe,
        @Fact(
                        value =
                                "extras that the client answered: opened, thanked, replied, came back",
                        unit = Unit.COUNT,
                        min = 0)
                Integer lagniappesAnswered,
        @Fact(
                        value =
                                "extras that the client answered in the last 12 calendar months, whenever they were given",
                        unit = Unit.COUNT,
                        min = 0)
                Integer lagniappesAnsweredLast12Months,
        @Fact(value = "suggestions made", unit = Unit.COUNT, min = 0) Integer suggestionsMade,
        @Fact(value = "days since the last suggestion", unit = Unit.DAYS, min = 0)
                Integer daysSinceLastSuggestion,
        @Fact(value = "suggestions the client took up", unit = Unit.COUNT, min = 0)
                Integer suggestionsTakenUp,
        @Fact(
                        value =
                                "suggestions the client took up in the last 12 calendar months, whenever they were made",
                        unit = Unit.COUNT,
                        min = 0)
                Integer suggestionsTakenUpLast12Months,
        @Fact(value = "requests received from the client", unit = Unit.COUNT, min = 0)
                Integer requestsReceived,
        @Fact(
                        value = "requests received in the last 12 calendar months",
                        unit = Unit.COUNT,
                        min = 0)
                Integer requestsReceivedLast12Months,
        @Fact(value = "requests that we met", unit = Unit.COUNT, min = 0) Integer requestsMet,
        @Fact(
                        value = "share of the requests received that we met",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double requestsMetShare,
        @Fact(value = "kinds of request that came more than once", unit = Unit.COUNT, min = 0)
                Integer requestsRecurring,
        @Fact(value = "requests not yet met", unit = Unit.COUNT, min = 0) Integer openRequests,
        @Fact(value = "days the oldest open request has waited", unit = Unit.DAYS, min = 0)
                Integer oldestOpenRequestDays) {

    /** Nothing known. */
    public static final Generosity UNKNOWN = GenerosityBuilder.builder().build();
}
