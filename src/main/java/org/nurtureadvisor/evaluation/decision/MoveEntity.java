package org.nurtureadvisor.evaluation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;

import org.hibernate.annotations.Immutable;
import org.nurtureadvisor.vocabulary.Movement;

import java.time.Instant;

/** A move from stage to stage, as it is kept. */
@Entity
@Table(name = "placement_move")
@Immutable
class MoveEntity {

    @EmbeddedId MoveId id;

    @Column(name = "as_of")
    Instant asOf;

    /** Null for the first stage known. */
    @Column(name = "from_stage")
    String from;

    @Column(name = "to_stage")
    String to;

    @Enumerated(EnumType.STRING)
    Movement movement;
}
