package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.problem.ProblemException;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.stream.Collectors;

/** Records what single clients ask for: what is asked for at the same time, together. */
@ApplicationScoped
class RecordingService {

    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();

    private final DecisionRecorder recorder;
    private final DecisionRepository repository;
    private final KnownRequests requests;
    private final Gatherer<Recording, Recorded> gatherer;

    RecordingService(
            DecisionRecorder recorder,
            DecisionRepository repository,
            KnownRequests requests,
            ExecutorService executor) {
        this.recorder = recorder;
        this.repository = repository;
        this.requests = requests;
        this.gatherer = new Gatherer<>(this::recordFree, this::recordAlone, PROCESSORS, executor);
    }

    /**
     * Evaluates a customer and records it, unless that was done before; together with others for
     * whom that is asked at the same time.
     *
     * @param request the request as the client may know it again
     * @throws ProblemException CUSTOMER_NOT_FOUND, EVALUATION_OUT_OF_ORDER, INVALID_REQUEST,
     *     FIRING_LIMIT_EXCEEDED, TOO_MANY_EVENTS, REQUEST_IN_FLIGHT, IDEMPOTENCY_KEY_REUSED,
     *     DECISION_ERASED if what was decided under the key is gone
     */
    Recorded record(Asked asked, KnownRequests.Request request) {
        return gatherer.ask(new Recording(asked, request));
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

    @Transactional
    Recorded recordAlone(Recording recording) {
        return requests.find(recording.request())
                .map(location -> Recorded.of(repository.get(DecisionId.at(location))))
                .orElseGet(
                        () ->
                                remembered(
                                        recording,
                                        recorder.record(List.of(recording.asked())).only()));
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
        for (Decided decided :
                recorder.recordFree(fresh.values().stream().map(Recording::asked).toList())
                        .decided()) {
            Recording recording = fresh.get(decided.customer().id());
            recorded.put(recording, remembered(recording, decided));
        }
        return recorded;
    }

    private Recorded remembered(Recording recording, Decided decided) {
        Recorded recorded = Recorded.of(decided);
        requests.remember(recording.request(), DecisionId.location(recorded.id()));
        return recorded;
    }
}
