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

    /** What a client is answered: what is recorded, or why nothing is. */
    static final class Answer {

        private final Recorded recorded;
        private final RuntimeException failure;

        private Answer(Recorded recorded, RuntimeException failure) {
            this.recorded = recorded;
            this.failure = failure;
        }

        private static Answer of(Recorded recorded) {
            return new Answer(recorded, null);
        }

        private static Answer of(RuntimeException failure) {
            return new Answer(null, failure);
        }

        Recorded recorded() {
            if (failure != null) {
                throw failure;
            }
            return recorded;
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
            answers.put(fresh.get(i).customer(), answer(fresh.get(i), attempts.get(i)));
        }
        return all.stream().map(recording -> answers.get(recording.customer())).toList();
    }

    private Optional<Answer> known(Recording recording) {
        try {
            return requests.find(recording.key(), recording.request())
                    .map(location -> repository.get(DecisionId.at(location)))
                    .map(decision -> Answer.of(Recorded.of(decision)));
        } catch (ProblemException e) {
            return Optional.of(Answer.of(e));
        }
    }

    private Answer answer(Recording recording, Attempt attempt) {
        if (!attempt.succeeded()) {
            return Answer.of(attempt.failure());
        }
        Recorded recorded = Recorded.of(attempt.decided());
        requests.remember(recording.key(), recording.request(), DecisionId.location(recorded.id()));
        return Answer.of(recorded);
    }
}
