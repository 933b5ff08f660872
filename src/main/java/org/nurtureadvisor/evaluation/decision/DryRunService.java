package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.evaluation.ActionCheckRequest;
import org.nurtureadvisor.evaluation.ActionCheckResponse;
import org.nurtureadvisor.evaluation.EvaluationRequest;
import org.nurtureadvisor.evaluation.EvaluationResponse;
import org.nurtureadvisor.evaluation.EvaluationService;
import org.nurtureadvisor.evaluation.Manner;
import org.nurtureadvisor.problem.ProblemException;

/** Says what follows from what is stored of a customer, and leaves no trace. */
@ApplicationScoped
class DryRunService {

    private final StoredCustomers customers;
    private final AcceptanceRepository acceptances;
    private final GivenWriter givens;
    private final EvaluationService service;

    DryRunService(
            StoredCustomers customers,
            AcceptanceRepository acceptances,
            GivenWriter givens,
            EvaluationService service) {
        this.customers = customers;
        this.acceptances = acceptances;
        this.givens = givens;
        this.service = service;
    }

    /**
     * What would be decided.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND, INVALID_REQUEST, FIRING_LIMIT_EXCEEDED,
     *     TOO_MANY_EVENTS
     */
    @Transactional
    EvaluationResponse evaluate(Asked asked, Manner manner) {
        return service.evaluate(given(asked), manner, asked.round().release());
    }

    /**
     * Whether an action comes too early.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND, INVALID_REQUEST, FIRING_LIMIT_EXCEEDED,
     *     TOO_MANY_EVENTS
     */
    @Transactional
    ActionCheckResponse check(Asked asked, CustomerActionCheckRequest request, Manner manner) {
        EvaluationRequest customer = given(asked).with(request.unknown());
        return service.check(
                new ActionCheckRequest(customer, request.action()),
                manner,
                asked.round().release());
    }

    private EvaluationRequest given(Asked asked) {
        StoredCustomer customer = customers.look(asked);
        Round round = asked.round();
        return EvaluationRequest.read(givens.write(customer, asked.extra(), round), round.release())
                .with(acceptances.known());
    }
}
