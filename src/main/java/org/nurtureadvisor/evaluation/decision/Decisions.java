package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.jboss.logging.Logger;
import org.nurtureadvisor.evaluation.Acceptances;
import org.nurtureadvisor.problem.Problem;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Evaluates customers by what is stored of them, and records what was decided. */
@ApplicationScoped
public class Decisions {

    private static final Logger LOG = Logger.getLogger(Decisions.class);
    private static final String UNFORESEEN =
            "This customer could not be evaluated. The log tells more under the customer's id.";

    private final StoredCustomers customers;
    private final AcceptanceRepository acceptances;
    private final Decider decider;
    private final KeptReleases releases;
    private final DecisionWriter writer;

    Decisions(
            StoredCustomers customers,
            AcceptanceRepository acceptances,
            Decider decider,
            KeptReleases releases,
            DecisionWriter writer) {
        this.customers = customers;
        this.acceptances = acceptances;
        this.decider = decider;
        this.releases = releases;
        this.writer = writer;
    }

    /**
     * What became of many customers.
     *
     * @param evaluated how many were evaluated
     * @param gone how many are no more
     * @param skipped those who were evaluated for a later instant already
     * @param failures those who could not be evaluated
     */
    public record Result(int evaluated, int gone, List<Failure> skipped, List<Failure> failures) {}

    /** Who was not evaluated, and why. */
    public record Failure(String customer, Problem problem) {}

    /**
     * Evaluates and records many customers, some hundred at a time, in the transaction of the
     * caller. They are held until it ends.
     */
    @Transactional(TxType.MANDATORY)
    public Result decide(Collection<String> ids, Round round) {
        List<Decided> decided = new ArrayList<>(ids.size());
        List<Failure> skipped = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        Acceptances known = acceptances.known();
        List<StoredCustomer> there = customers.take(ids, round.asOf());
        for (StoredCustomer customer : there) {
            Optional<Instant> later = customer.evaluatedAfter(round.asOf());
            try {
                if (later.isPresent()) {
                    skipped.add(
                            new Failure(customer.id(), outOfOrder(later.get()).toProblem(null)));
                } else {
                    decided.add(decider.decide(customer, Extra.NONE, round, known));
                }
            } catch (ProblemException e) {
                failures.add(new Failure(customer.id(), e.toProblem(null)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "customer %s could not be evaluated", customer.id());
                failures.add(new Failure(customer.id(), Problem.unforeseen(UNFORESEEN, null)));
            }
        }
        record(decided, round);
        return new Result(decided.size(), ids.size() - there.size(), skipped, failures);
    }

    /**
     * Evaluates and records one customer, who is held until the transaction ends.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND, EVALUATION_OUT_OF_ORDER, INVALID_REQUEST,
     *     FIRING_LIMIT_EXCEEDED, TOO_MANY_EVENTS
     */
    Decided decide(String id, Extra extra, Round round) {
        StoredCustomer customer = one(id, customers.take(List.of(id), round.asOf()));
        customer.evaluatedAfter(round.asOf())
                .ifPresent(
                        later -> {
                            throw outOfOrder(later);
                        });
        Decided decided = decider.decide(customer, extra, round, acceptances.known());
        record(List.of(decided), round);
        return decided;
    }

    private static ProblemException outOfOrder(Instant later) {
        return new ProblemException(
                ProblemCode.EVALUATION_OUT_OF_ORDER,
                "The customer was evaluated for %s already. History is written in order; with 'dryRun'"
                                .formatted(later)
                        + " any instant can be looked at.");
    }

    /**
     * What would be answered now; nothing is recorded.
     *
     * @throws ProblemException CUSTOMER_NOT_FOUND, INVALID_REQUEST, FIRING_LIMIT_EXCEEDED,
     *     TOO_MANY_EVENTS
     */
    byte[] tentatively(String id, Extra extra, Round round) {
        StoredCustomer customer = one(id, customers.look(List.of(id), round.asOf()));
        return decider.tentatively(customer, extra, round, acceptances.known());
    }

    private static StoredCustomer one(String id, List<StoredCustomer> found) {
        return found.stream().findFirst().orElseThrow(() -> StoredCustomers.unknown(id));
    }

    private void record(List<Decided> decided, Round round) {
        if (!decided.isEmpty()) {
            releases.keep(round.release());
            writer.write(decided, round);
        }
    }
}
