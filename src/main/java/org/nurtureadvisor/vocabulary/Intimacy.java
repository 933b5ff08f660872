package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/**
 * The two levels of client intimacy (interest + frequency of interaction). Concluded by rules,
 * never stated.
 */
@RecordBuilder
public record Intimacy(
        @Fact("how much interest the client shows in us") Level interest,
        @Fact("how often the client and we interact, against what is normal") Level frequency) {

    /** Nothing known. */
    public static final Intimacy UNKNOWN = IntimacyBuilder.builder().build();
}
