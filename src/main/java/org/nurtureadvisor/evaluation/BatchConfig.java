package org.nurtureadvisor.evaluation;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Count;

/** How batches are evaluated. */
@ConfigMapping(prefix = "nurture.evaluations")
public interface BatchConfig {

    /** Lines of NDJSON that are evaluated together, and held in memory. */
    @WithDefault("64")
    @WithConverter(Count.class)
    int linesAtOnce();
}
