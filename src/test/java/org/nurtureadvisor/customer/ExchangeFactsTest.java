package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.COMMITMENT;
import static org.nurtureadvisor.customer.EventType.COMMITMENT_KEPT;
import static org.nurtureadvisor.customer.EventType.FEEDBACK;
import static org.nurtureadvisor.customer.EventType.NEED;
import static org.nurtureadvisor.customer.EventType.OPINION;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Exchange;

import java.time.LocalDate;

class ExchangeFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void aNeedToldTwiceIsOneNeed() {
        diary.on("2026-01-01", NEED, "topic", "spare parts")
                .on("2026-01-02", NEED, "topic", "spare parts")
                .on("2026-01-03", OPINION)
                .on("2026-01-04", FEEDBACK)
                .on("2026-01-05", FEEDBACK);

        assertThat(exchange().needsRecorded()).isEqualTo(1);
        assertThat(exchange().opinionsGiven()).isEqualTo(1);
        assertThat(exchange().feedbackGiven()).isEqualTo(2);
    }

    @Test
    void opinionsAndFeedbackLeaveTheYear() {
        diary.on("2025-11-21", OPINION)
                .on("2025-11-22", OPINION)
                .on("2025-11-21", FEEDBACK)
                .on("2025-11-23", FEEDBACK);

        assertThat(exchange().opinionsGiven()).isEqualTo(2);
        assertThat(exchange().opinionsGivenLast12Months()).isEqualTo(1);
        assertThat(exchange().feedbackGiven()).isEqualTo(2);
        assertThat(exchange().feedbackGivenLast12Months()).isEqualTo(1);
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"));
    }

    @Test
    void commitmentsAreKeptOrOverdue() {
        diary.on("2026-01-01", COMMITMENT, "by", Party.US)
                .on("2026-01-02", COMMITMENT, "by", Party.US, "due", LocalDate.parse("2026-11-20"))
                .on("2026-01-03", COMMITMENT, "by", Party.US, "due", LocalDate.parse(TODAY))
                .on("2026-01-04", COMMITMENT, "by", Party.CLIENT)
                .on("2026-01-05", COMMITMENT_KEPT)
                .on("2026-01-06", COMMITMENT_KEPT, "of", "1");

        assertThat(exchange().ourCommitments()).isEqualTo(3);
        assertThat(exchange().ourCommitmentsKept()).isEqualTo(1);
        assertThat(exchange().ourCommitmentsOverdue()).isEqualTo(1);
        assertThat(exchange().clientCommitments()).isEqualTo(1);
        assertThat(exchange().clientCommitmentsKept()).isEqualTo(1);
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-22"));
    }

    private Exchange exchange() {
        return diary.factsAt(TODAY).exchange();
    }
}
