package org.nurtureadvisor.evaluation.decision;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Retention;

import java.time.Period;

/** How long decisions are kept, and what became of their advice. */
@ConfigMapping(prefix = "nurture.decisions")
interface DecisionConfig {

    /** Decisions go by whole months, once all of a month are older than this. */
    @WithDefault("P10Y")
    @WithConverter(Retention.class)
    Period retention();
}
