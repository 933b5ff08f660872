package org.nurtureadvisor.evaluation.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.List;

/** Where customers stand, in the database. */
@ApplicationScoped
class PlacementRepository implements PanacheRepositoryBase<PlacementEntity, PlacementId> {

    /** By model. */
    List<PlacementEntity> of(String customer) {
        return list("id.customer = ?1 order by id.model", customer);
    }
}
