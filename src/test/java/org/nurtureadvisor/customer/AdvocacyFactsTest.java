package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.MENTION;
import static org.nurtureadvisor.customer.EventType.REFERRAL;
import static org.nurtureadvisor.customer.EventType.TESTIMONIAL;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Advocacy;

import java.time.LocalDate;

class AdvocacyFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void praiseIsUnpromptedWhereNobodyAskedForIt() {
        diary.on("2025-11-21", REFERRAL, "prompted", false)
                .on("2026-01-02", REFERRAL, "prompted", true)
                .on("2026-01-03", TESTIMONIAL, "prompted", true)
                .on("2026-01-04", MENTION, "prompted", false);

        assertThat(advocacy().referrals()).isEqualTo(2);
        assertThat(advocacy().referralsLast12Months()).isEqualTo(1);
        assertThat(advocacy().testimonials()).isEqualTo(1);
        assertThat(advocacy().publicMentions()).isEqualTo(1);
        assertThat(advocacy().unprompted()).isEqualTo(2);

        diary.on("2026-01-05", MENTION);
        assertThat(advocacy().unprompted()).isNull();
    }

    @Test
    void whatIsNotSaidOfPraiseBeforeTheYearDoesNotMatterToTheYear() {
        diary.on("2025-11-21", MENTION)
                .on("2025-11-22", TESTIMONIAL, "prompted", false)
                .on("2025-11-23", MENTION, "prompted", false)
                .on("2025-11-24", REFERRAL, "prompted", true);

        assertThat(advocacy().unprompted()).isNull();
        assertThat(advocacy().unpromptedLast12Months()).isEqualTo(2);
        assertThat(diary.turningDays(TODAY, "2036-01-01"))
                .containsExactly(
                        LocalDate.parse("2026-11-22"),
                        LocalDate.parse("2026-11-23"),
                        LocalDate.parse("2026-11-24"));

        diary.on("2026-01-05", MENTION);
        assertThat(advocacy().unpromptedLast12Months()).isNull();
    }

    @Test
    void praiseOfTheYearIsUnknownWhereNoneWasEverHeardOf() {
        assertThat(advocacy().unpromptedLast12Months()).isNull();

        diary.on("2024-01-01", TESTIMONIAL);
        assertThat(advocacy().unpromptedLast12Months()).isZero();
    }

    private Advocacy advocacy() {
        return diary.factsAt(TODAY).advocacy();
    }
}
