package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/** How the client speaks of us to others. */
@RecordBuilder
public record Advocacy(
        @Fact(value = "introductions to others", unit = Unit.COUNT, min = 0) Integer referrals,
        @Fact(value = "introductions in the last 12 calendar months", unit = Unit.COUNT, min = 0)
                Integer referralsLast12Months,
        @Fact(value = "testimonials given", unit = Unit.COUNT, min = 0) Integer testimonials,
        @Fact(value = "public mentions in our favour", unit = Unit.COUNT, min = 0)
                Integer publicMentions,
        @Fact(
                        value = "referrals, testimonials and mentions that nobody asked for",
                        unit = Unit.COUNT,
                        min = 0)
                Integer unprompted,
        @Fact(
                        value =
                                "referrals, testimonials and mentions of the last 12 calendar months that nobody asked for",
                        unit = Unit.COUNT,
                        min = 0)
                Integer unpromptedLast12Months) {

    /** Nothing known. */
    public static final Advocacy UNKNOWN = AdvocacyBuilder.builder().build();
}
