package org.nurtureadvisor.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.customer.Completion;
import org.nurtureadvisor.evaluation.Ranking.Ranked;
import org.nurtureadvisor.request.RequestJson;
import org.nurtureadvisor.rules.engine.Assessment;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.rules.scenario.Scenario;
import org.nurtureadvisor.rules.scenario.ScenarioReader;
import org.nurtureadvisor.testsupport.ShippedRules;
import org.nurtureadvisor.vocabulary.Ask;
import org.nurtureadvisor.vocabulary.Customer;
import org.nurtureadvisor.vocabulary.FactDefinition;
import org.nurtureadvisor.vocabulary.Facts;
import org.nurtureadvisor.vocabulary.PreviousPlacement;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What all models together advise stays short enough to act on: for the clients of scenarios, each
 * of whom is known as one folder needs it, and for clients of whom every model knows much.
 */
class NextActionsTest {

    private static final int MOST_ACTIONS = 20;
    private static final int MOST_QUESTIONS = 8;
    private static final int MAX_FIRINGS = 1000;
    private static final Instant AS_OF = Instant.parse("2026-01-01T00:00:00Z");

    private static final CompiledRelease RELEASE = ShippedRules.release();
    private static final Customer UNKNOWN = Facts.with(Customer.UNKNOWN, Norms.ASSUMED);
    private static final List<Scenario> SCENARIOS =
            ScenarioReader.read(ShippedRules.files().texts(), ShippedRules.book()).value();

    /** A partner of years, one who drifts away, and one who is new. */
    private static final List<String> KNOWN_WELL =
            List.of(
                    """
                    {"profile": {"segment": "BUSINESS", "tenureDays": 1500, "preferencesKnown": 4, "milestonesKnown": 2,
                                 "nextMilestone": "ANNIVERSARY", "daysToNextMilestone": 10},
                     "reach": {"impressions": 60, "visits": 40, "visitsLast90Days": 6, "contentRead": 9,
                               "contentReadLast90Days": 3, "subscribed": true, "eventsAttended": 3, "trials": 1},
                     "purchases": {"count": 30, "last12Months": 12, "last90Days": 3, "daysSinceFirst": 1500,
                                   "daysSinceLast": 12, "regularity": 0.8, "meanDaysBetween": 30, "shareAtDiscount": 0.1,
                                   "followedUp": 0.5, "products": 6, "returns": 1, "trend": "RISING"},
                     "interactions": {"last90Days": 14, "begunByClientLast90Days": 6, "daysSinceLast": 3,
                                      "ourMessagesLast90Days": 6, "answerRate": 0.8},
                     "exchange": {"needsRecorded": 3, "opinionsGiven": 4, "opinionsGivenLast12Months": 2,
                                  "feedbackGiven": 3, "feedbackGivenLast12Months": 1, "ourCommitments": 6,
                                  "ourCommitmentsKept": 6, "ourCommitmentsOverdue": 0, "ourReliability": 1,
                                  "clientCommitments": 3, "clientCommitmentsKept": 3},
                     "generosity": {"lagniappesGiven": 5, "daysSinceLastLagniappe": 200, "lagniappesAnswered": 4,
                                    "lagniappesAnsweredLast12Months": 1, "suggestionsMade": 6,
                                    "daysSinceLastSuggestion": 120, "suggestionsTakenUp": 4,
                                    "suggestionsTakenUpLast12Months": 1, "requestsReceived": 9,
                                    "requestsReceivedLast12Months": 4, "requestsMet": 9, "requestsMetShare": 1,
                                    "requestsRecurring": 2, "openRequests": 1, "oldestOpenRequestDays": 5},
                     "service": {"openComplaints": 0, "complaintsLast12Months": 1, "resolvedComplaints": 2,
                                 "daysSinceLastResolved": 40, "satisfaction": 9, "nps": 9},
                     "advocacy": {"referrals": 2, "referralsLast12Months": 1, "testimonials": 1, "publicMentions": 1,
                                  "unprompted": 1, "unpromptedLast12Months": 1},
                     "partnership": {"jointProjects": 1, "sharedPlans": 1, "reviewsLast12Months": 1, "mutualRisks": 1,
                                     "helpAskedByClient": 2, "helpAskedByUs": 1, "faultsAdmittedByClient": 1,
                                     "faultsAdmittedByUs": 1, "underContract": true, "daysToRenewal": 50,
                                     "shareOfWallet": 0.5},
                     "consent": {"marketing": true, "contactsLast7Days": 0, "contactsLast30Days": 1}}""",
                    """
                    {"profile": {"segment": "BUSINESS", "tenureDays": 900, "preferencesKnown": 1, "milestonesKnown": 0},
                     "reach": {"visits": 9, "visitsLast90Days": 0, "contentRead": 2, "contentReadLast90Days": 0,
                               "subscribed": false, "eventsAttended": 0},
                     "purchases": {"count": 9, "last12Months": 3, "last90Days": 0, "daysSinceFirst": 900,
                                   "daysSinceLast": 100, "regularity": 0.6, "meanDaysBetween": 60,
                                   "shareAtDiscount": 0.3, "followedUp": 0, "products": 2, "returns": 2,
                                   "trend": "FALLING"},
                     "interactions": {"last90Days": 2, "begunByClientLast90Days": 0, "daysSinceLast": 60,
                                      "ourMessagesLast90Days": 5, "answerRate": 0},
                     "exchange": {"needsRecorded": 0, "opinionsGiven": 0, "feedbackGiven": 0, "ourCommitments": 3,
                                  "ourCommitmentsKept": 1, "ourCommitmentsOverdue": 1, "ourReliability": 0.4},
                     "generosity": {"lagniappesGiven": 0, "suggestionsMade": 2, "daysSinceLastSuggestion": 200,
                                    "suggestionsTakenUp": 0, "requestsReceived": 2, "requestsMet": 1,
                                    "requestsMetShare": 0.5, "openRequests": 1, "oldestOpenRequestDays": 40},
                     "service": {"openComplaints": 0, "complaintsLast12Months": 2, "resolvedComplaints": 2,
                                 "daysSinceLastResolved": 90, "satisfaction": 5},
                     "advocacy": {"referrals": 0, "testimonials": 0},
                     "partnership": {"sharedPlans": 0, "reviewsLast12Months": 0, "underContract": true,
                                     "daysToRenewal": 30, "shareOfWallet": 0.2},
                     "consent": {"marketing": true, "contactsLast7Days": 0, "contactsLast30Days": 0}}""",
                    """
                    {"profile": {"segment": "CONSUMER", "tenureDays": 20, "preferencesKnown": 0, "milestonesKnown": 0},
                     "reach": {"impressions": 5, "visits": 4, "visitsLast90Days": 4, "contentRead": 3,
                               "contentReadLast90Days": 3, "subscribed": false, "eventsAttended": 1, "trials": 1},
                     "purchases": {"count": 1, "last12Months": 1, "last90Days": 1, "daysSinceFirst": 20,
                                   "daysSinceLast": 20, "followedUp": 0, "products": 1},
                     "interactions": {"last90Days": 3, "begunByClientLast90Days": 2, "daysSinceLast": 10,
                                      "ourMessagesLast90Days": 1, "answerRate": 1},
                     "exchange": {"needsRecorded": 0, "opinionsGiven": 0, "feedbackGiven": 0, "ourCommitments": 1,
                                  "ourCommitmentsKept": 0, "ourCommitmentsOverdue": 0},
                     "generosity": {"lagniappesGiven": 0, "suggestionsMade": 0, "requestsReceived": 1,
                                    "requestsMet": 0, "openRequests": 1, "oldestOpenRequestDays": 3},
                     "service": {"openComplaints": 0},
                     "consent": {"marketing": true, "contactsLast7Days": 0, "contactsLast30Days": 1}}""");

    private record Client(
            String name,
            Map<FactDefinition, Object> given,
            Map<String, PreviousPlacement> previous,
            Instant asOf) {

        static Client of(Scenario scenario) {
            return new Client(
                    scenario.toString(), scenario.given(), scenario.previous(), scenario.asOf());
        }

        static Client of(String facts) {
            return new Client(facts, read(facts), Map.of(), AS_OF);
        }
    }

    @Test
    void nextActionsAreFewAndQuestionsToTheClientFewer() {
        Stream.concat(SCENARIOS.stream().map(Client::of), KNOWN_WELL.stream().map(Client::of))
                .forEach(NextActionsTest::areFew);
    }

    private static void areFew(Client client) {
        List<Ranked> actions = nextActions(client);

        assertThat(actions).as(client.name()).hasSizeLessThanOrEqualTo(MOST_ACTIONS);
        assertThat(actions)
                .as(client.name())
                .filteredOn(action -> action.advice().asks() == Ask.FEEDBACK)
                .hasSizeLessThanOrEqualTo(MOST_QUESTIONS);
    }

    private static Map<FactDefinition, Object> read(String facts) {
        JsonNode request = RequestJson.read("{\"facts\": " + facts + "}");
        return new RequestReader(RELEASE, AS_OF, true).read(request).stated();
    }

    private static List<Ranked> nextActions(Client client) {
        Customer customer =
                RELEASE.conclude(
                        Completion.complete(Facts.with(UNKNOWN, client.given()), client.asOf()));
        Assessment assessment =
                Assessment.of(
                        RELEASE,
                        RELEASE.relationshipModels(),
                        customer,
                        client.previous(),
                        client.asOf(),
                        MAX_FIRINGS);
        return new Ranking(customer.ladder().step(), Acceptances.NONE, assessment.placements())
                .rank(assessment.letThrough());
    }
}
