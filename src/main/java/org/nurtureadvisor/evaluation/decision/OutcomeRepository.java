package org.nurtureadvisor.evaluation.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;
import java.util.UUID;

/** Outcomes in the database. */
@ApplicationScoped
class OutcomeRepository implements PanacheRepositoryBase<OutcomeEntity, OutcomeId> {

    /** Of one decision, in the order of time. */
    List<OutcomeEntity> of(UUID decision) {
        return list("id.decision = ?1 order by at, id.code, id.kind", decision);
    }

    /** Of one customer, such as stand in the way of giving the same again. */
    List<OutcomeEntity> actedOn(String customer) {
        return list("customer = ?1 and id.kind <> ?2", customer, OutcomeKind.SHOWN);
    }
}
