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
import java.time.LocalDate;
import java.util.UUID;

/** Where a customer stands, as it is kept. */
@Entity
@Table(name = "placement")
@Immutable
class PlacementEntity {

    @EmbeddedId PlacementId id;

    /** Null where too little is known; then the last known one is {@code previous}. */
    String stage;

    Short rank;

    String previous;

    @Enumerated(EnumType.STRING)
    Movement movement;

    Instant since;

    String highest;

    @Column(name = "as_of")
    Instant asOf;

    @Column(name = "slips_on")
    LocalDate slipsOn;

    @Column(name = "slips_to")
    String slipsTo;

    @Column(name = "decision_id")
    UUID decision;
}
