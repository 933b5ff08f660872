package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.nurtureadvisor.customer.CustomerId;
import org.nurtureadvisor.evaluation.Acceptances;
import org.nurtureadvisor.evaluation.decision.Attempts.Failed;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Evaluates customers by what is stored of them, and records what was decided. */
@ApplicationScoped
public class DecisionRecorder {

    private final StoredCustomers customers;
    private final AcceptanceRepository acceptances;
    private final Decider decider;
    private final KeptReleases releases;
    private final DecisionWriter writer;

    DecisionRecorder(
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
     * Evaluates and records customers, some hundred at a time and none of them twice, in the
     * transaction of the caller. They are held until it ends; who is held already is waited for.
     *
     * @return what became of each; problems are CUSTOMER_NOT_FOUND, EVALUATION_OUT_OF_ORDER,
     *     INVALID_REQUEST, FIRING_LIMIT_EXCEEDED, TOO_MANY_EVENTS
     */
    @Transactional(TxType.MANDATORY)
    public Attempts record(List<Asked> all) {
        return record(all, customers.take(all));
    }

    /** The same for those of them who are not held already, and no word of the others. */
    @Transactional(TxType.MANDATORY)
    Attempts recordFree(List<Asked> all) {
        Map<String, StoredCustomer> free = customers.takeFree(all);
        return record(
                all.stream().filter(asked -> free.containsKey(asked.customer())).toList(), free);
    }

    private Attempts record(List<Asked> all, Map<String, StoredCustomer> stored) {
        Acceptances known = acceptances.known();
        List<Decided> decided = new ArrayList<>();
        List<Failed> failed = new ArrayList<>();
        for (Asked asked : all) {
            try {
                decided.add(decide(asked, stored.get(asked.customer()), known));
            } catch (RuntimeException e) {
                failed.add(new Failed(asked.customer(), e));
            }
        }
        write(decided);
        return new Attempts(decided, failed);
    }

    private Decided decide(Asked asked, StoredCustomer customer, Acceptances known) {
        if (customer == null) {
            throw CustomerId.notFound(asked.customer());
        }
        if (asked.meansNow() && customer.evaluatedAfter(asked.round().asOf()).isPresent()) {
            // Somebody else was quicker. By now the customer is held, and nobody can be again.
            Asked again = asked.now();
            return decide(again, customers.take(List.of(again)).get(again.customer()), known);
        }
        refuseOutOfOrder(asked, customer);
        return decider.decide(customer, asked, known);
    }

    private static void refuseOutOfOrder(Asked asked, StoredCustomer customer) {
        customer.evaluatedAfter(asked.round().asOf())
                .ifPresent(
                        later -> {
                            throw new ProblemException(
                                    ProblemCode.EVALUATION_OUT_OF_ORDER,
                                    "The customer was evaluated for %s already. History is written in order; with 'dryRun'"
                                                    .formatted(later)
                                            + " any instant can be looked at.");
                        });
    }

    private void write(List<Decided> decided) {
        if (!decided.isEmpty()) {
            decided.stream().map(each -> each.round().release()).distinct().forEach(releases::keep);
            writer.write(decided);
        }
    }
}
