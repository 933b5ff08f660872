package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.COMPLAINT;
import static org.nurtureadvisor.customer.EventType.COMPLAINT_RESOLVED;
import static org.nurtureadvisor.customer.EventType.LAGNIAPPE;
import static org.nurtureadvisor.customer.EventType.LAGNIAPPE_ANSWER;
import static org.nurtureadvisor.customer.EventType.REQUEST;
import static org.nurtureadvisor.customer.EventType.REQUEST_MET;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Customer;

class MattersTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void whatWasMetIsUnknownWhereMeetingIsNotHeardOf() {
        diary.on("2026-11-01", REQUEST, "topic", "brochure");
        assertThat(today().generosity().requestsReceived()).isEqualTo(1);
        assertThat(today().generosity().openRequests()).isEqualTo(1);
        assertThat(today().generosity().requestsMet()).isNull();

        diary.recording(REQUEST_MET);
        assertThat(today().generosity().requestsMet()).isZero();
    }

    @Test
    void aFollowUpWithoutReferenceConcludesTheLatestOpenMatter() {
        diary.on("2026-11-01", COMPLAINT)
                .on("2026-11-05", COMPLAINT)
                .on("2026-11-06", COMPLAINT)
                .on("2026-11-07", COMPLAINT_RESOLVED, "of", "3")
                .on("2026-11-08", COMPLAINT_RESOLVED);

        assertThat(today().service().openComplaints()).isEqualTo(1);
        assertThat(today().service().oldestOpenComplaintDays()).isEqualTo(20);
        assertThat(today().service().resolvedComplaints()).isEqualTo(2);
        assertThat(today().service().daysSinceLastResolved()).isEqualTo(13);
    }

    @Test
    void aFollowUpAtTheSameInstantStandsBehindWhatItFollows() {
        diary.on("2026-11-01", COMPLAINT_RESOLVED).on("2026-11-01", COMPLAINT);

        assertThat(today().service().openComplaints()).isZero();
    }

    @Test
    void aFollowUpOfSomethingNeverToldIsPassedOver() {
        diary.on("2026-11-01", LAGNIAPPE)
                .on("2026-11-02", LAGNIAPPE_ANSWER, "of", "before our time")
                .on("2026-11-03", LAGNIAPPE_ANSWER, "of", "1")
                .on("2026-11-04", LAGNIAPPE_ANSWER, "of", "1")
                .on("2026-11-05", LAGNIAPPE_ANSWER);

        assertThat(today().generosity().lagniappesGiven()).isEqualTo(1);
        assertThat(today().generosity().lagniappesAnswered()).isEqualTo(1);
        assertThat(today().generosity().daysSinceLastLagniappe()).isEqualTo(20);
    }

    @Test
    void aComplaintIsOpenUntilTheInstantOfItsResolution() {
        diary.on("2026-11-01", COMPLAINT).on("2026-11-03", COMPLAINT_RESOLVED);

        assertThat(diary.factsAt("2026-11-02").service().openComplaints()).isEqualTo(1);
        assertThat(diary.factsAt("2026-11-03").service().openComplaints()).isZero();
    }

    private Customer today() {
        return diary.factsAt(TODAY);
    }
}
