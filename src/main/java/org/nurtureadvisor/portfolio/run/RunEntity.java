package org.nurtureadvisor.portfolio.run;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.portfolio.run.RunResponse.ReasonCount;
import org.nurtureadvisor.request.Now;
import org.nurtureadvisor.rules.engine.CompiledRelease;
import org.nurtureadvisor.vocabulary.Segment;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A run as it is kept. */
@Entity
@Table(name = "portfolio_run")
class RunEntity {

    /** Begins with the time: in the order of ids, runs are in the order in which they came. */
    @Id
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @Enumerated(EnumType.STRING)
    RunState state = RunState.QUEUED;

    @Column(name = "as_of")
    Instant asOf;

    /** None for all. */
    String[] models;

    /** Null for any. */
    String owner;

    /** Null for any. */
    @Enumerated(EnumType.STRING)
    Segment segment;

    /** In which {@code stage} is asked for; null together with it. */
    String model;

    String stage;

    /** Null for all, and once the run is sliced. */
    String[] customers;

    /** How many customers are named; null where they are not named one by one. */
    Integer named;

    /** As in a query. */
    @Column(name = "explain")
    String explain;

    String release;

    @Column(name = "requested_at")
    Instant requestedAt;

    @Column(name = "began_at")
    Instant beganAt;

    @Column(name = "ended_at")
    Instant endedAt;

    /** Null until it is sliced. */
    Integer total;

    /** Of its end, as the reasons are. Until then its slices and failures say how many. */
    int evaluated;

    int skipped;

    int failed;

    @JdbcTypeCode(SqlTypes.JSON)
    List<ReasonCount> reasons = List.of();

    static RunEntity from(RunRequest request, Explain explain, CompiledRelease release) {
        RunEntity run = new RunEntity();
        run.asOf = request.asOf() == null ? Now.inMicros() : request.asOf();
        run.models = request.models().toArray(String[]::new);
        run.owner = request.filter().owner();
        run.segment = request.filter().segment();
        run.model = request.filter().model();
        run.stage = request.filter().stage();
        if (request.filter().customers() != null) {
            run.customers = request.filter().customers().toArray(String[]::new);
            run.named = run.customers.length;
        }
        run.explain = explain.wireName();
        run.release = release.digest();
        run.requestedAt = Now.inMicros();
        return run;
    }

    Tally tally() {
        return new Tally(evaluated, skipped, failed);
    }
}
