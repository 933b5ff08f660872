package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.CONSENT;
import static org.nurtureadvisor.customer.EventType.INTERACTION;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Consent;

import java.time.LocalDate;
import java.util.Set;

class ConsentFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void onlyOurOwnInteractionsAreContacts() {
        diary.on("2026-10-22", INTERACTION, "by", Party.US)
                .on("2026-10-23", INTERACTION, "by", Party.US)
                .on("2026-11-15", INTERACTION, "by", Party.US)
                .on("2026-11-16", INTERACTION, "by", Party.CLIENT);

        assertThat(consent().contactsLast7Days()).isEqualTo(1);
        assertThat(consent().contactsLast30Days()).isEqualTo(2);
        assertThat(diary.turningDays(TODAY, "2026-11-30"))
                .containsExactly(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"));
    }

    @Test
    void anAnswerOfOursIsNoContact() {
        diary.on("2026-11-16", INTERACTION, "by", Party.CLIENT)
                .on("2026-11-17", INTERACTION, "by", Party.US, "inReplyTo", "1");

        assertThat(consent().contactsLast7Days()).isZero();
        assertThat(consent().contactsLast30Days()).isZero();
    }

    @Test
    void ofConsentTheLatestWordOnEachCounts() {
        diary.on("2026-01-01", CONSENT, "marketing", true, "channelsAllowed", Set.of(Channel.POST))
                .on("2026-01-02", CONSENT, "doNotContact", true)
                .on("2026-01-03", CONSENT, "marketing", false);

        assertThat(consent().marketing()).isFalse();
        assertThat(consent().doNotContact()).isTrue();
        assertThat(consent().channelsAllowed()).containsExactly(Channel.POST);
        assertThat(consent().preferredChannel()).isNull();
    }

    @Test
    void whoeverNeverSaidYesSaidNoWhereTheSenderRecordsConsent() {
        diary.on("2026-01-01", CONSENT, "preferredChannel", Channel.PHONE);
        assertThat(consent().marketing()).isNull();

        diary.recording(CONSENT);
        assertThat(consent().marketing()).isFalse();
        assertThat(consent().doNotContact()).isFalse();
        assertThat(consent().channelsAllowed()).isNull();
    }

    private Consent consent() {
        return diary.factsAt(TODAY).consent();
    }
}
