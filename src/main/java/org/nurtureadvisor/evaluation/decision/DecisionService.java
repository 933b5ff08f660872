package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.customer.record.KnownCustomers;
import org.nurtureadvisor.evaluation.decision.DecisionsResponse.DecisionSummaryResponse;
import org.nurtureadvisor.problem.Finding;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.Cursor;
import org.nurtureadvisor.request.PageRequest;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Decisions that were recorded. */
@ApplicationScoped
class DecisionService {

    private final KnownCustomers customers;
    private final DecisionRepository repository;
    private final OutcomeRepository outcomes;
    private final KeptReleases releases;
    private final Decider decider;

    DecisionService(
            KnownCustomers customers,
            DecisionRepository repository,
            OutcomeRepository outcomes,
            KeptReleases releases,
            Decider decider) {
        this.customers = customers;
        this.repository = repository;
        this.outcomes = outcomes;
        this.releases = releases;
        this.decider = decider;
    }

    /**
     * @throws ProblemException DECISION_NOT_FOUND, DECISION_ERASED
     */
    @Transactional
    DecisionResponse read(UUID id) {
        return DecisionResponse.from(repository.get(id), outcomes.of(id));
    }

    /**
     * @throws ProblemException CUSTOMER_NOT_FOUND
     */
    @Transactional
    DecisionsResponse list(String customer, PageRequest page) {
        customers.refuseUnknown(customer);
        List<DecisionSummary> found = repository.latest(customer, page);
        return new DecisionsResponse(
                customer,
                page.page(found).stream().map(DecisionSummaryResponse::from).toList(),
                page.next(found, decision -> Cursor.of(decision.id().toString())));
    }

    /**
     * Evaluates the same again, by the same rules. In no transaction: rules may have to be compiled
     * first, and a connection would be idle all that time.
     *
     * @throws ProblemException DECISION_NOT_FOUND, DECISION_ERASED, RELEASE_UNUSABLE
     */
    ReplayResponse replay(UUID id) {
        DecisionEntity decision = repository.get(id);
        return ReplayResponse.of(
                decision, new Replay(GzippedJson.unzip(decision.answer), again(decision)));
    }

    /** What was given could be read then: nobody is to mend it now. */
    private byte[] again(DecisionEntity decision) {
        CompiledRelease release = releases.find(decision.release);
        try {
            return decider.again(
                    decision.id, GzippedJson.unzip(decision.given), decision.explain(), release);
        } catch (ProblemException e) {
            throw e.code() == ProblemCode.INVALID_REQUEST ? unreadable(e) : e;
        }
    }

    private static ProblemException unreadable(ProblemException mistakes) {
        return new ProblemException(
                ProblemCode.RELEASE_UNUSABLE,
                mistakes.errors().stream()
                        .map(Finding::detail)
                        .collect(
                                Collectors.joining(
                                        " ",
                                        "What was given was made for another version of the service. Now: ",
                                        "")));
    }
}
