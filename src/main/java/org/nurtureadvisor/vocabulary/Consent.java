package org.nurtureadvisor.vocabulary;

import io.soabase.recordbuilder.core.RecordBuilder;

import java.util.Set;

/** What the client allows, and how often we have been in touch. */
@RecordBuilder
public record Consent(
        @Fact("whether the client consents to marketing") Boolean marketing,
        @Fact("whether the client asked not to be contacted") Boolean doNotContact,
        @Fact("channels the client allows") Set<Channel> channelsAllowed,
        @Fact("channel the client prefers") Channel preferredChannel,
        @Fact(
                        value = "contacts we made in the last 7 days, answers left out",
                        unit = Unit.COUNT,
                        min = 0)
                Integer contactsLast7Days,
        @Fact(
                        value = "contacts we made in the last 30 days, answers left out",
                        unit = Unit.COUNT,
                        min = 0)
                Integer contactsLast30Days) {

    /** Nothing known. */
    public static final Consent UNKNOWN = ConsentBuilder.builder().build();

    public Consent {
        channelsAllowed = Sets.ordered(channelsAllowed);
    }
}
