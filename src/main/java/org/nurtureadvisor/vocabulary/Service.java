package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What went wrong, whether it was mended, and how content the client is. */
@RecordBuilder
public record Service(
        @Fact(value = "complaints not yet resolved", unit = Unit.COUNT, min = 0)
                Integer openComplaints,
        @Fact(value = "days the oldest open complaint has waited", unit = Unit.DAYS, min = 0)
                Integer oldestOpenComplaintDays,
        @Fact(value = "complaints in the last 12 calendar months", unit = Unit.COUNT, min = 0)
                Integer complaintsLast12Months,
        @Fact(value = "complaints resolved", unit = Unit.COUNT, min = 0) Integer resolvedComplaints,
        @Fact(value = "days since a complaint was last resolved", unit = Unit.DAYS, min = 0)
                Integer daysSinceLastResolved,
        @Fact(value = "satisfaction in the last survey", unit = Unit.SCORE, min = 0, max = 10)
                Double satisfaction,
        @Fact(
                        value =
                                "likelihood to recommend us in the last survey (net promoter question)",
                        unit = Unit.SCORE,
                        min = 0,
                        max = 10)
                Integer nps) {

    /** Nothing known. */
    public static final Service UNKNOWN = ServiceBuilder.builder().build();
}
