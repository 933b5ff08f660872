package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.time.LocalDate;

/** Who the client is, and what we remember. */
@RecordBuilder
public record Profile(
        @Fact("name to address the client by") String name,
        @Fact("whom the client buys for") Segment segment,
        @Fact("date on which the relationship began") LocalDate customerSince,
        @Fact(value = "days since the relationship began", unit = Unit.DAYS, min = 0)
                Integer tenureDays,
        @Fact(value = "preferences on record", unit = Unit.COUNT, min = 0) Integer preferencesKnown,
        @Fact(
                        value = "milestones on record: birthday, anniversary, renewal",
                        unit = Unit.COUNT,
                        min = 0)
                Integer milestonesKnown,
        @Fact("milestone that comes next") Milestone nextMilestone,
        @Fact(value = "days until the next milestone", unit = Unit.DAYS_LEFT, min = 0)
                Integer daysToNextMilestone) {

    /** Nothing known. */
    public static final Profile UNKNOWN = ProfileBuilder.builder().build();
}
