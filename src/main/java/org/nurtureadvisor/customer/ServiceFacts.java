package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.COMPLAINT;
import static org.nurtureadvisor.customer.EventType.COMPLAINT_RESOLVED;
import static org.nurtureadvisor.customer.EventType.SURVEY;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;

import org.nurtureadvisor.vocabulary.Service;
import org.nurtureadvisor.vocabulary.ServiceBuilder;

/** What went wrong, whether it was mended, and how content the client is. */
final class ServiceFacts {

    private ServiceFacts() {}

    static Service from(History history) {
        Matters complaints = history.concludedBy(COMPLAINT_RESOLVED);
        Seen surveys = history.of(SURVEY);
        return ServiceBuilder.builder()
                .openComplaints(complaints.countOpen())
                .oldestOpenComplaintDays(complaints.daysOldestIsOpen())
                .complaintsLast12Months(history.of(COMPLAINT).count(LAST_12_MONTHS))
                .resolvedComplaints(complaints.countConcluded())
                .daysSinceLastResolved(complaints.daysSinceLastConcluded())
                .satisfaction(surveys.latest(Event::satisfaction))
                .nps(surveys.latest(Event::nps))
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(COMPLAINT), LAST_12_MONTHS);
    }
}
