package org.nurtureadvisor.customer;

import static org.nurtureadvisor.customer.EventType.LAGNIAPPE;
import static org.nurtureadvisor.customer.EventType.LAGNIAPPE_ANSWER;
import static org.nurtureadvisor.customer.EventType.REQUEST;
import static org.nurtureadvisor.customer.EventType.REQUEST_MET;
import static org.nurtureadvisor.customer.EventType.SUGGESTION;
import static org.nurtureadvisor.customer.EventType.SUGGESTION_TAKEN_UP;
import static org.nurtureadvisor.customer.Window.LAST_12_MONTHS;

import org.nurtureadvisor.vocabulary.Generosity;
import org.nurtureadvisor.vocabulary.GenerosityBuilder;

import java.util.HashSet;
import java.util.Set;

/** What was given in the four ways of the trust ladder, and what came of it. */
final class GenerosityFacts {

    private GenerosityFacts() {}

    static Generosity from(History history) {
        Matters lagniappes = history.concludedBy(LAGNIAPPE_ANSWER);
        Matters suggestions = history.concludedBy(SUGGESTION_TAKEN_UP);
        Matters requests = history.concludedBy(REQUEST_MET);
        Seen asked = history.of(REQUEST);
        return GenerosityBuilder.builder()
                .lagniappesGiven(lagniappes.count())
                .daysSinceLastLagniappe(history.of(LAGNIAPPE).daysSinceLast())
                .lagniappesAnswered(lagniappes.countConcluded())
                .lagniappesAnsweredLast12Months(lagniappes.countConcluded(LAST_12_MONTHS))
                .suggestionsMade(suggestions.count())
                .daysSinceLastSuggestion(history.of(SUGGESTION).daysSinceLast())
                .suggestionsTakenUp(suggestions.countConcluded())
                .suggestionsTakenUpLast12Months(suggestions.countConcluded(LAST_12_MONTHS))
                .requestsReceived(requests.count())
                .requestsReceivedLast12Months(asked.count(LAST_12_MONTHS))
                .requestsMet(requests.countConcluded())
                .requestsRecurring(recurring(asked))
                .openRequests(requests.countOpen())
                .oldestOpenRequestDays(requests.daysOldestIsOpen())
                .build();
    }

    static void turn(History history, TurningDays days) {
        days.leaving(history.of(LAGNIAPPE_ANSWER), LAST_12_MONTHS);
        days.leaving(history.of(SUGGESTION_TAKEN_UP), LAST_12_MONTHS);
        days.leaving(history.of(REQUEST), LAST_12_MONTHS);
    }

    private static Integer recurring(Seen requests) {
        if (!requests.known()) {
            return null;
        }
        Set<String> once = new HashSet<>();
        Set<String> again = new HashSet<>();
        for (Event request : requests.all()) {
            if (!once.add(request.topic())) {
                again.add(request.topic());
            }
        }
        return again.size();
    }
}
