package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.problem.ProblemException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Records what single clients ask for. */
@ApplicationScoped
class RecordingService {

    private final Decisions decisions;
    private final DecisionRepository repository;
    private final KnownRequests requests;

    RecordingService(Decisions decisions, DecisionRepository repository, KnownRequests requests) {
        this.decisions = decisions;
        this.repository = repository;
        this.requests = requests;
    }

    /**
     * What a client asks for.
     *
     * @param request the same as the client may know it again
     */
    record Recording(Asked asked, KnownRequests.Request request) implements Gatherer.Task {

        @Override
        public Set<?> claims() {
            return request.key()
                    .<Set<?>>map(key -> Set.of(customer(), key))
                    .orElseGet(() -> Set.of(customer()));
        }

        private String customer() {
            return asked.customer();
        }
    }

    /**
     * Evaluates and records, unless that was done before.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND, EVALUATION_OUT_OF_ORDER, INVALID_REQUEST,
     *     FIRING_LIMIT_EXCEEDED, TOO_MANY_EVENTS, REQUEST_IN_FLIGHT, IDEMPOTENCY_KEY_REUSED
     */
    @Transactional
    Recorded record(Recording recording) {
        return requests.find(recording.request())
                .map(location -> Recorded.of(repository.get(DecisionId.at(location))))
                .orElseGet(
                        () ->
                                remembered(
                                        recording,
                                        decisions.decide(List.of(recording.asked())).get(0)));
    }

    /**
     * Evaluates and records those for whom nothing stands in the way: whose customers nobody holds,
     * whose keys are new, who can be evaluated.
     *
     * @param all no customer and no key twice
     */
    @Transactional
    Map<Recording, Recorded> recordFree(List<Recording> all) {
        Map<String, Recording> fresh =
                all.stream()
                        .filter(recording -> requests.isNew(recording.request()))
                        .collect(Collectors.toMap(Recording::customer, recording -> recording));
        Map<Recording, Recorded> recorded = new HashMap<>();
        for (Attempt attempt :
                decisions.decideFree(fresh.values().stream().map(Recording::asked).toList())) {
            if (attempt.succeeded()) {
                Recording recording = fresh.get(attempt.asked().customer());
                recorded.put(recording, remembered(recording, attempt));
            }
        }
        return recorded;
    }

    private Recorded remembered(Recording recording, Attempt attempt) {
        Recorded recorded = Recorded.of(attempt.decided());
        requests.remember(recording.request(), DecisionId.location(recorded.id()));
        return recorded;
    }
}
