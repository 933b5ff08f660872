package org.nurtureadvisor.evaluation.decision;

import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

import java.time.Instant;
import java.time.LocalDate;

/** What became of a piece of advice, as it is kept. */
@Entity
@Table(name = "outcome")
class OutcomeEntity {

    @EmbeddedId OutcomeId id;

    @Column(name = "customer_id")
    String customer;

    String topic;

    /** Id of the rule that gave the advice. */
    String rule;

    String model;

    /** In which the customer stood; null where too little was known. */
    String stage;

    Instant at;

    /** What came of it, in somebody's words; null where nothing was said. */
    String effect;

    /** First day on which the same may be advised again, although nothing has changed. */
    LocalDate until;

    /** Fingerprint of the facts behind the advice. */
    String facts;
}
