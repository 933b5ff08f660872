package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/** What both sides told each other and promised each other. */
@RecordBuilder
public record Exchange(
        @Fact(value = "needs of the client on record", unit = Unit.COUNT, min = 0)
                Integer needsRecorded,
        @Fact(value = "opinions the client shared with us", unit = Unit.COUNT, min = 0)
                Integer opinionsGiven,
        @Fact(
                        value = "opinions the client shared in the last 12 calendar months",
                        unit = Unit.COUNT,
                        min = 0)
                Integer opinionsGivenLast12Months,
        @Fact(value = "pieces of feedback the client gave", unit = Unit.COUNT, min = 0)
                Integer feedbackGiven,
        @Fact(
                        value = "pieces of feedback the client gave in the last 12 calendar months",
                        unit = Unit.COUNT,
                        min = 0)
                Integer feedbackGivenLast12Months,
        @Fact(value = "commitments we made", unit = Unit.COUNT, min = 0) Integer ourCommitments,
        @Fact(value = "commitments we kept", unit = Unit.COUNT, min = 0) Integer ourCommitmentsKept,
        @Fact(value = "commitments of ours past their day and not kept", unit = Unit.COUNT, min = 0)
                Integer ourCommitmentsOverdue,
        @Fact(
                        value = "share of our commitments, kept or past their day, that we kept",
                        unit = Unit.SHARE,
                        min = 0,
                        max = 1)
                Double ourReliability,
        @Fact(value = "commitments the client made", unit = Unit.COUNT, min = 0)
                Integer clientCommitments,
        @Fact(value = "commitments the client kept", unit = Unit.COUNT, min = 0)
                Integer clientCommitmentsKept) {

    /** Nothing known. */
    public static final Exchange UNKNOWN = ExchangeBuilder.builder().build();
}
