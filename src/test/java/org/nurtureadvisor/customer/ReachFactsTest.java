package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.CONTENT_READ;
import static org.nurtureadvisor.customer.EventType.EVENT_ATTENDED;
import static org.nurtureadvisor.customer.EventType.IMPRESSION;
import static org.nurtureadvisor.customer.EventType.SUBSCRIPTION;
import static org.nurtureadvisor.customer.EventType.TRIAL;
import static org.nurtureadvisor.customer.EventType.VISIT;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Reach;

import java.time.LocalDate;

class ReachFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void whatReachedTheClientIsCounted() {
        diary.on("2026-08-23", VISIT)
                .on("2026-08-24", VISIT)
                .on("2026-09-01", IMPRESSION)
                .on("2026-08-22", CONTENT_READ)
                .on("2026-08-25", CONTENT_READ)
                .on("2026-09-03", EVENT_ATTENDED)
                .on("2026-09-04", TRIAL);

        assertThat(reach()).isEqualTo(new Reach(1, 2, 1, 2, 1, null, 1, 1));
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-22"), LocalDate.parse("2026-11-23"));
    }

    @Test
    void theClientSubscribesUntilItSaysOtherwise() {
        diary.on("2026-01-01", SUBSCRIPTION, "subscribed", true);
        assertThat(reach().subscribed()).isTrue();

        diary.on("2026-01-02", SUBSCRIPTION, "subscribed", false);
        assertThat(reach().subscribed()).isFalse();
    }

    private Reach reach() {
        return diary.factsAt(TODAY).reach();
    }
}
