package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.INTERACTION;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Channel;
import org.nurtureadvisor.vocabulary.Interactions;

import java.time.LocalDate;

class InteractionFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void interactionsTellWhoSpeaks() {
        diary.on("2026-08-23", INTERACTION, "by", Party.CLIENT, "channel", Channel.CHAT)
                .on("2026-11-01", INTERACTION, "by", Party.US, "channel", Channel.EMAIL)
                .on("2026-11-02", INTERACTION, "by", Party.US, "channel", Channel.PHONE)
                .on("2026-11-15", INTERACTION, "by", Party.CLIENT, "inReplyTo", "2")
                .on("2026-11-16", INTERACTION, "by", Party.CLIENT)
                .on(TODAY, INTERACTION, "by", Party.US, "inReplyTo", "3");

        assertThat(interactions().last()).isEqualTo(LocalDate.parse(TODAY));
        assertThat(interactions().last90Days()).isEqualTo(5);
        assertThat(interactions().begunByClientLast90Days()).isEqualTo(1);
        assertThat(interactions().ourMessagesLast90Days()).isEqualTo(3);
        assertThat(interactions().answerRate()).isEqualTo(0.3333);
        assertThat(interactions().channels()).containsExactly(Channel.EMAIL, Channel.PHONE);
        assertThat(diary.turningDays(TODAY, "2027-02-01"))
                .contains(LocalDate.parse("2027-01-30"))
                .doesNotContain(LocalDate.parse("2027-01-29"));
    }

    @Test
    void theAnswerRateIsUnknownWhereAnswersAreNotTold() {
        diary.on("2026-11-01", INTERACTION, "by", Party.US);
        assertThat(interactions().answerRate()).isNull();

        diary.recording(INTERACTION);
        assertThat(interactions().answerRate()).isZero();
    }

    private Interactions interactions() {
        return diary.factsAt(TODAY).interactions();
    }
}
