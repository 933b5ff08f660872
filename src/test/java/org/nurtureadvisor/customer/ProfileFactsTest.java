package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.MILESTONE;
import static org.nurtureadvisor.customer.EventType.PREFERENCE;
import static org.nurtureadvisor.customer.EventType.PROFILE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nurtureadvisor.vocabulary.Milestone;
import org.nurtureadvisor.vocabulary.Profile;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.LocalDate;

class ProfileFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void profileIsWhatWasNotedLast() {
        diary.on("2026-01-01", PROFILE, "name", "Example Ltd", "segment", Segment.CONSUMER)
                .on("2026-01-02", PROFILE, "segment", Segment.BUSINESS)
                .on("2026-01-02", PREFERENCE, "topic", "tea")
                .on("2026-01-03", PREFERENCE, "topic", "tea");

        assertThat(profile().name()).isEqualTo("Example Ltd");
        assertThat(profile().segment()).isEqualTo(Segment.BUSINESS);
        assertThat(profile().preferencesKnown()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "BIRTHDAY, 1980-11-21, 0",
        "BIRTHDAY, 1980-11-20, 364",
        "ANNIVERSARY, 2020-12-01, 10",
        "BIRTHDAY, 1996-02-29, 99",
        "RENEWAL, 2026-12-01, 10"
    })
    void theNextMilestoneIsAwaited(Milestone milestone, LocalDate date, int days) {
        diary.on("2026-01-01", MILESTONE, "milestone", milestone, "date", date);

        assertThat(profile().milestonesKnown()).isEqualTo(1);
        assertThat(profile().nextMilestone()).isEqualTo(milestone);
        assertThat(profile().daysToNextMilestone()).isEqualTo(days);
    }

    @Test
    void aMilestoneThatDoesNotRecurIsPastForGood() {
        diary.on(
                "2026-01-01",
                MILESTONE,
                "milestone",
                Milestone.RENEWAL,
                "date",
                LocalDate.parse("2026-11-20"));

        assertThat(profile().milestonesKnown()).isEqualTo(1);
        assertThat(profile().nextMilestone()).isNull();
        assertThat(diary.turningDays("2026-11-19", "2036-01-01"))
                .containsExactly(LocalDate.parse("2026-11-21"));
    }

    @Test
    void aBirthdayTurnsEveryYear() {
        diary.on(
                "2026-01-01",
                MILESTONE,
                "milestone",
                Milestone.BIRTHDAY,
                "date",
                LocalDate.parse("1996-02-29"));

        assertThat(diary.turningDays(TODAY, "2029-01-01"))
                .containsExactly(LocalDate.parse("2027-03-01"), LocalDate.parse("2028-03-01"));
    }

    private Profile profile() {
        return diary.factsAt(TODAY).profile();
    }
}
