package org.nurtureadvisor.customer.record;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

import jakarta.enterprise.context.ApplicationScoped;

import java.util.UUID;

@ApplicationScoped
class ErasureRepository implements PanacheRepositoryBase<ErasureEntity, UUID> {}
