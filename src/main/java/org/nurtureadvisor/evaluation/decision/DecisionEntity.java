package org.nurtureadvisor.evaluation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.nurtureadvisor.evaluation.Explain;

import java.time.Instant;
import java.util.UUID;

/** A decision as it is kept. */
@Entity
@Table(name = "decision")
@Immutable
class DecisionEntity {

    /** Of version 7: it says when. */
    @Id UUID id;

    /** Null once the person was erased. */
    @Column(name = "customer_id")
    String customer;

    @Column(name = "as_of")
    Instant asOf;

    String release;

    String engine;

    /** As in a query. */
    @Column(name = "explain")
    String explained;

    /** Null for a single evaluation. */
    @Column(name = "run_id")
    UUID run;

    /** Gzipped JSON; null once the person was erased. */
    byte[] given;

    /** Gzipped JSON; null once the person was erased. */
    byte[] answer;

    boolean isErased() {
        return given == null;
    }

    Explain explain() {
        return Explain.of(explained);
    }

    Instant recordedAt() {
        return DecisionId.recordedAt(id);
    }
}
