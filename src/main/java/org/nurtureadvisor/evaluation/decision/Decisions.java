package org.nurtureadvisor.evaluation.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;

import org.nurtureadvisor.evaluation.Acceptances;
import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;

import java.util.List;
import java.util.Map;

/** Evaluates customers by what is stored of them, and records what was decided. */
@ApplicationScoped
public class Decisions {

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
     * Evaluates and records customers, some hundred at a time and none of them twice, in the
     * transaction of the caller. They are held until it ends; who is held already is waited for.
     *
     * @return what became of each, in the same order; problems are CUSTOMER_NOT_FOUND,
     *     EVALUATION_OUT_OF_ORDER, INVALID_REQUEST, FIRING_LIMIT_EXCEEDED, TOO_MANY_EVENTS
     */
    @Transactional(TxType.MANDATORY)
    public List<Attempt> decide(List<Asked> all) {
        return decide(all, customers.take(all));
    }

    /** The same for those of them who are not held already, and no word of the others. */
    @Transactional(TxType.MANDATORY)
    List<Attempt> decideFree(List<Asked> all) {
        Map<String, StoredCustomer> free = customers.takeFree(all);
        return decide(
                all.stream().filter(asked -> free.containsKey(asked.customer())).toList(), free);
    }

    private List<Attempt> decide(List<Asked> all, Map<String, StoredCustomer> stored) {
        Acceptances known = acceptances.known();
        List<Attempt> attempts =
                all.stream()
                        .map(asked -> attempt(asked, stored.get(asked.customer()), known))
                        .toList();
        record(attempts.stream().filter(Attempt::succeeded).map(Attempt::decided).toList());
        return attempts;
    }

    private Attempt attempt(Asked asked, StoredCustomer customer, Acceptances known) {
        try {
            refuseUnknown(asked, customer);
            refuseOutOfOrder(asked, customer);
            return Attempt.of(asked, decider.decide(customer, asked, known));
        } catch (RuntimeException e) {
            return Attempt.of(asked, e);
        }
    }

    private static void refuseUnknown(Asked asked, StoredCustomer customer) {
        if (customer == null) {
            throw StoredCustomers.unknown(asked.customer());
        }
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

    private void record(List<Decided> decided) {
        if (!decided.isEmpty()) {
            decided.stream().map(each -> each.round().release()).distinct().forEach(releases::keep);
            writer.write(decided);
        }
    }
}
