package org.nurtureadvisor.customer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.nurtureadvisor.customer.EventType.COMPLAINT;
import static org.nurtureadvisor.customer.EventType.SURVEY;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.vocabulary.Service;

class ServiceFactsTest {

    private static final String TODAY = "2026-11-21";

    private final Diary diary = new Diary();

    @Test
    void complaintsLeaveTheYear() {
        diary.on("2025-11-21", COMPLAINT).on("2025-11-22", COMPLAINT);

        assertThat(service().openComplaints()).isEqualTo(2);
        assertThat(service().complaintsLast12Months()).isEqualTo(1);
    }

    @Test
    void eachAnswerOfASurveyStandsUntilItIsGivenAnew() {
        diary.on("2026-01-01", SURVEY, "satisfaction", 8.5, "nps", 9)
                .on("2026-02-01", SURVEY, "satisfaction", 4.0);

        assertThat(service().satisfaction()).isEqualTo(4);
        assertThat(service().nps()).isEqualTo(9);
    }

    private Service service() {
        return diary.factsAt(TODAY).service();
    }
}
