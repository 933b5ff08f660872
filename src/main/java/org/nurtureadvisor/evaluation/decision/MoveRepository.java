package org.nurtureadvisor.evaluation.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Moves in the database. */
@ApplicationScoped
class MoveRepository implements PanacheRepositoryBase<MoveEntity, MoveId> {

    /** The latest first. */
    List<MoveEntity> of(String customer) {
        return list("id.customer = ?1 order by asOf desc, id.decision desc, id.model", customer);
    }
}
