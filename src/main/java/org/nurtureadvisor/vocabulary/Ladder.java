package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

/** Where the client stands on the trust ladder. Concluded by rules, never stated. */
@RecordBuilder
public record Ladder(@Fact("step of the trust ladder") LadderStep step) {

    /** Nothing known. */
    public static final Ladder UNKNOWN = LadderBuilder.builder().build();
}
