package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.COMMITMENT_KEPT;
import static org.nurtureadvisor.customer.EventType.FEEDBACK;
import static org.nurtureadvisor.customer.EventType.NEED;
import static org.nurtureadvisor.customer.EventType.OPINION;

import org.nurtureadvisor.vocabulary.Exchange;
import org.nurtureadvisor.vocabulary.ExchangeBuilder;

/** What both sides told each other and promised each other. */
final class ExchangeFacts {

    private ExchangeFacts() {}

    static Exchange from(History history) {
        Matters commitments = history.concludedBy(COMMITMENT_KEPT);
        Matters ours = commitments.by(Party.US);
        Matters theirs = commitments.by(Party.CLIENT);
        return ExchangeBuilder.builder()
                .needsRecorded(history.of(NEED).countDifferent(Event::topic))
                .opinionsGiven(history.of(OPINION).count())
                .feedbackGiven(history.of(FEEDBACK).count())
                .ourCommitments(ours.count())
                .ourCommitmentsKept(ours.countConcluded())
                .ourCommitmentsOverdue(ours.countOverdue())
                .clientCommitments(theirs.count())
                .clientCommitmentsKept(theirs.countConcluded())
                .build();
    }

    static void turn(History history, TurningDays days) {
        history.concludedBy(COMMITMENT_KEPT)
                .open()
                .forEach(matter -> days.pastDay(matter.opening().due()));
    }
}
