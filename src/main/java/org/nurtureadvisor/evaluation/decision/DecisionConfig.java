package org.nurtureadvisor.evaluation.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Count;
import org.nurtureadvisor.setting.Retention;

import java.time.Period;

/** What decisions are made of, and how long they are kept and what became of their advice. */
@ConfigMapping(prefix = "nurture.decisions")
interface DecisionConfig {

    /** Decisions go by whole months, once all of a month are older than this. */
    @WithDefault("P10Y")
    @WithConverter(Retention.class)
    Period retention();

    /**
     * Most events of one customer that an evaluation reads. All of them are in memory at once, and
     * with them all those of the other customers of a slice.
     */
    @WithDefault("50000")
    @WithConverter(Count.class)
    int maxEvents();
}
