package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.evaluation.Explain;
import org.nurtureadvisor.rules.engine.CompiledRelease;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What evaluations that are recorded together have in common.
 *
 * @param asOf the instant for which to evaluate, no finer than microseconds
 * @param models ids of the models asked for; empty for all
 * @param release the rules by which to evaluate
 * @param run the portfolio run it is part of; null for none
 */
public record Round(
        Instant asOf, List<String> models, Explain explain, CompiledRelease release, UUID run) {

    public Round {
        models = List.copyOf(models);
    }

    /** The same for another instant. */
    Round asOf(Instant other) {
        return new Round(other, models, explain, release, run);
    }
}
