package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.CONTENT_READ;
import static org.nurtureadvisor.customer.EventType.EVENT_ATTENDED;
import static org.nurtureadvisor.customer.EventType.IMPRESSION;
import static org.nurtureadvisor.customer.EventType.SUBSCRIPTION;
import static org.nurtureadvisor.customer.EventType.TRIAL;
import static org.nurtureadvisor.customer.EventType.VISIT;
import static org.nurtureadvisor.customer.Window.LAST_90_DAYS;

import org.nurtureadvisor.vocabulary.Reach;
import org.nurtureadvisor.vocabulary.ReachBuilder;

/** How far our word has reached the client. */
final class ReachFacts {

    private ReachFacts() {}

    static Reach from(History history) {
        Seen visits = history.of(VISIT);
        Seen content = history.of(CONTENT_READ);
        return ReachBuilder.builder()
                .impressions(history.of(IMPRESSION).count())
                .visits(visits.count())
                .visitsLast90Days(visits.count(LAST_90_DAYS))
                .contentRead(content.count())
                .contentReadLast90Days(content.count(LAST_90_DAYS))
                .subscribed(history.of(SUBSCRIPTION).latestAnswer(Event::subscribed))
                .eventsAttended(history.of(EVENT_ATTENDED).count())
                .trials(history.of(TRIAL).count())
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(VISIT), LAST_90_DAYS);
        days.leaving(history.of(CONTENT_READ), LAST_90_DAYS);
    }
}
