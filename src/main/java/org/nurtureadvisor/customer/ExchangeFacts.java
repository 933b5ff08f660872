package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.COMMITMENT_KEPT;
import static org.nurtureadvisor.customer.EventType.FEEDBACK;
import static org.nurtureadvisor.customer.EventType.NEED;
import static org.nurtureadvisor.customer.EventType.OPINION;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;

import org.nurtureadvisor.vocabulary.Exchange;
import org.nurtureadvisor.vocabulary.ExchangeBuilder;

/** What both sides told each other and promised each other. */
final class ExchangeFacts {

    private ExchangeFacts() {}

    static Exchange from(History history) {
        Seen opinions = history.of(OPINION);
        Seen feedback = history.of(FEEDBACK);
        Matters commitments = history.concludedBy(COMMITMENT_KEPT);
        Matters ours = commitments.by(Party.US);
        Matters theirs = commitments.by(Party.CLIENT);
        return ExchangeBuilder.builder()
                .needsRecorded(history.of(NEED).countDifferent(Event::topic))
                .opinionsGiven(opinions.count())
                .opinionsGivenLast12Months(opinions.count(LAST_12_MONTHS))
                .feedbackGiven(feedback.count())
                .feedbackGivenLast12Months(feedback.count(LAST_12_MONTHS))
                .ourCommitments(ours.count())
                .ourCommitmentsKept(ours.countConcluded())
                .ourCommitmentsOverdue(ours.countOverdue())
                .clientCommitments(theirs.count())
                .clientCommitmentsKept(theirs.countConcluded())
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(OPINION), LAST_12_MONTHS);
        days.leaving(history.of(FEEDBACK), LAST_12_MONTHS);
        history.concludedBy(COMMITMENT_KEPT)
                .open()
                .forEach(matter -> days.pastDay(matter.opening().due()));
    }
}
