package org.nurtureadvisor.evaluation.decision;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.nurtureadvisor.problem.ProblemCode;
import org.nurtureadvisor.problem.ProblemException;
import org.nurtureadvisor.request.PageRequest;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Decisions in the database. */
@ApplicationScoped
class DecisionRepository implements PanacheRepositoryBase<DecisionEntity, UUID> {

    /**
     * @throws ProblemException DECISION_NOT_FOUND, DECISION_ERASED
     */
    @Transactional
    DecisionEntity get(UUID id) {
        DecisionEntity decision = findById(id);
        if (decision == null) {
            throw DecisionId.notFound(id);
        }
        if (decision.isErased()) {
            throw new ProblemException(
                    ProblemCode.DECISION_ERASED,
                    "The person was erased, and with them what was known and said.");
        }
        return decision;
    }

    /**
     * Those of these decisions that are still there and about somebody. By an array of ids: a query
     * with a list of them is put together anew each time.
     */
    List<DecisionEntity> kept(Collection<UUID> ids) {
        return getSession()
                .findMultiple(DecisionEntity.class, List.copyOf(Set.copyOf(ids)))
                .stream()
                .filter(decision -> decision != null && !decision.isErased())
                .toList();
    }

    /** Of one customer, the latest first. */
    List<DecisionSummary> latest(String customer, PageRequest page) {
        return find("customer = ?1 and id < ?2 order by id desc", customer, page.beforeId())
                .page(Page.ofSize(page.lookedFor()))
                .project(DecisionSummary.class)
                .list();
    }
}
