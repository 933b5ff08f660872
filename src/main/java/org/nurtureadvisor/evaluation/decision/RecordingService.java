package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.idempotency.IdempotencyKey;
import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.problem.ProblemException;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Records what single clients ask for. */
@ApplicationScoped
class RecordingService {

    private final Decisions decisions;
    private final KnownRequests requests;

    RecordingService(Decisions decisions, KnownRequests requests) {
        this.decisions = decisions;
        this.requests = requests;
    }

    /**
     * What a client asks for.
     *
     * @param key null where the client does not care
     * @param request the request under the key
     */
    record Recording(Asked asked, IdempotencyKey key, KnownRequests.Request request)
            implements Gatherer.Task {

        @Override
        public Set<?> claims() {
            return key == null ? Set.of(customer()) : Set.of(customer(), key);
        }

        private String customer() {
            return asked.customer();
        }
    }

    /**
     * What a client is answered.
     *
     * @param decision its id; null where nothing was decided
     * @param json what was decided; null where that was done before, or not at all
     * @param failure why nothing was decided; null where something was
     */
    record Answer(UUID decision, byte[] json, RuntimeException failure) {

        private static Answer of(Attempt attempt) {
            return attempt.succeeded()
                    ? new Answer(attempt.decided().id(), attempt.decided().json(), null)
                    : of(attempt.failure());
        }

        private static Answer of(RuntimeException failure) {
            return new Answer(null, null, failure);
        }
    }

    /**
     * Evaluates and records, unless that was done before.
     *
     * @param all no customer and no key twice
     * @return an answer to each, in the same order
     */
    @Transactional
    List<Answer> record(List<Recording> all) {
        Map<String, Answer> answers = new HashMap<>();
        List<Recording> fresh = new ArrayList<>();
        for (Recording recording : all) {
            known(recording)
                    .ifPresentOrElse(
                            answer -> answers.put(recording.customer(), answer),
                            () -> fresh.add(recording));
        }
        List<Attempt> attempts = decisions.decide(fresh.stream().map(Recording::asked).toList());
        for (int i = 0; i < attempts.size(); i++) {
            Answer answer = Answer.of(attempts.get(i));
            remember(fresh.get(i), answer);
            answers.put(fresh.get(i).customer(), answer);
        }
        return all.stream().map(recording -> answers.get(recording.customer())).toList();
    }

    private Optional<Answer> known(Recording recording) {
        try {
            return requests.find(recording.key(), recording.request())
                    .map(location -> new Answer(DecisionId.at(location), null, null));
        } catch (ProblemException e) {
            return Optional.of(Answer.of(e));
        }
    }

    private void remember(Recording recording, Answer answer) {
        if (answer.failure() == null) {
            requests.remember(
                    recording.key(), recording.request(), DecisionId.location(answer.decision()));
        }
    }
}
