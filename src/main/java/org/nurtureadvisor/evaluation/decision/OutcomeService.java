package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.Days;
import org.nurtureadvisor.evaluation.Acceptance;
import org.nurtureadvisor.evaluation.EvaluationResponse.AdviceResponse;
import org.nurtureadvisor.evaluation.decision.RecordedAnswers.RecordedAnswer;
import org.nurtureadvisor.idempotency.KnownRequests;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.Pointer;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.spelling.DidYouMean;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** What becomes of advice. */
@ApplicationScoped
class OutcomeService {

    /** Where the result is of a request that told what was known: it made none. */
    private static final String NOWHERE = "";

    private final DecisionRepository decisions;
    private final OutcomeRepository outcomes;
    private final AcceptanceRepository acceptances;
    private final RecordedAnswers answers;
    private final StoredCustomers customers;
    private final KnownRequests requests;

    OutcomeService(
            DecisionRepository decisions,
            OutcomeRepository outcomes,
            AcceptanceRepository acceptances,
            RecordedAnswers answers,
            StoredCustomers customers,
            KnownRequests requests) {
        this.decisions = decisions;
        this.outcomes = outcomes;
        this.acceptances = acceptances;
        this.answers = answers;
        this.customers = customers;
        this.requests = requests;
    }

    /**
     * @param created whether it was not known before this request
     */
    record RecordedOutcome(OutcomeResponse outcome, boolean created) {}

    /**
     * Records what became of a piece of advice. What is known already is not recorded again.
     *
     * @param asked the request as the client may know it again
     * @throws ProblemException DECISION_NOT_FOUND, DECISION_ERASED, INVALID_REQUEST,
     *     OUTCOME_CONFLICT
     */
    @Transactional
    RecordedOutcome record(UUID id, OutcomeRequest request, KnownRequests.Request asked) {
        Optional<String> before = requests.find(asked);
        customers.holdCustomerOf(id);
        // Read only now: whoever erases the customer was waited for.
        DecisionEntity decision = decisions.get(id);
        OutcomeEntity known = outcomes.findById(new OutcomeId(id, request.code(), request.kind()));
        if (known != null) {
            refuseOther(known, request);
        }
        OutcomeEntity outcome = known == null ? learnt(decision, request) : known;
        boolean created = before.map(made -> !made.equals(NOWHERE)).orElse(known == null);
        if (before.isEmpty()) {
            requests.remember(asked, created ? DecisionId.location(id) : NOWHERE);
        }
        return new RecordedOutcome(OutcomeResponse.from(outcome), created);
    }

    private OutcomeEntity learnt(DecisionEntity decision, OutcomeRequest request) {
        OutcomeEntity outcome = outcome(decision, request);
        learn(outcome);
        outcomes.persist(outcome);
        return outcome;
    }

    private static void refuseOther(OutcomeEntity known, OutcomeRequest request) {
        boolean other =
                request.at() != null && !request.at().equals(known.at)
                        || request.effect() != null && !request.effect().equals(known.effect);
        if (other) {
            throw new ProblemException(
                    ProblemCode.OUTCOME_CONFLICT,
                    "That this advice was %s is known, with another time or effect."
                            .formatted(known.id.kind().name().toLowerCase(Locale.ROOT)));
        }
    }

    private OutcomeEntity outcome(DecisionEntity decision, OutcomeRequest request) {
        RecordedAnswer answer = answers.read(decision);
        AdviceResponse advice = advice(answer, request.code());
        OutcomeEntity outcome = new OutcomeEntity();
        outcome.id = new OutcomeId(decision.id, request.code(), request.kind());
        outcome.customer = decision.customer;
        outcome.topic = advice.topic();
        outcome.rule = advice.rule();
        outcome.model = advice.model();
        outcome.stage = answer.placement(advice.model()).path("stage").textValue();
        outcome.at = at(request, decision);
        outcome.effect = request.effect();
        outcome.until = Days.of(outcome.at).plusDays(within(advice, decision));
        outcome.facts = advice.facts();
        return outcome;
    }

    private static AdviceResponse advice(RecordedAnswer answer, String code) {
        List<AdviceResponse> given = answer.advice();
        return given.stream()
                .filter(advice -> advice.code().equals(code))
                .findFirst()
                .orElseThrow(() -> notGiven(answer, code));
    }

    private static ProblemException notGiven(RecordedAnswer answer, String code) {
        String detail =
                answer.heldBack().contains(code)
                        ? "'" + code + "' was held back in this decision."
                        : "This decision advises no '" + code + "'.";
        List<String> codes = answer.advice().stream().map(AdviceResponse::code).toList();
        return ProblemException.invalid(
                Finding.at(
                        Pointer.ROOT.to("code"),
                        "UNKNOWN_ADVICE",
                        detail,
                        DidYouMean.nearest(code, codes).orElse(null)));
    }

    private static Instant at(OutcomeRequest request, DecisionEntity decision) {
        Instant at = Objects.requireNonNullElseGet(request.at(), Now::inMicros);
        if (at.isBefore(decision.asOf)) {
            throw ProblemException.invalid(
                    Finding.at(
                            Pointer.ROOT.to("at"),
                            "OUT_OF_RANGE",
                            "The advice was given as of "
                                    + decision.asOf
                                    + ", and its outcome comes later.",
                            null));
        }
        return at;
    }

    /** What is due at once is settled for that day. */
    private static long within(AdviceResponse advice, DecisionEntity decision) {
        return Math.max(1, ChronoUnit.DAYS.between(Days.of(decision.asOf), advice.dueBy()));
    }

    /**
     * Accepted and done are one piece of advice taken. Of whom too little is known, nothing is
     * learnt.
     */
    private void learn(OutcomeEntity outcome) {
        boolean taken =
                outcome.id.kind().isTaken()
                        && outcomes.of(outcome.id.decision()).stream()
                                .noneMatch(
                                        known ->
                                                known.id.code().equals(outcome.id.code())
                                                        && known.id.kind().isTaken());
        boolean dismissed = outcome.id.kind() == OutcomeKind.DISMISSED;
        if (outcome.stage != null && (taken || dismissed)) {
            acceptances.count(
                    new Acceptance(
                            outcome.id.code(),
                            outcome.model,
                            outcome.stage,
                            taken ? 1 : 0,
                            dismissed ? 1 : 0));
        }
    }
}
