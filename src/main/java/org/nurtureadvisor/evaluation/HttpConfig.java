package org.nurtureadvisor.evaluation;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on what a request may carry. */
@ConfigMapping(prefix = "nurture.evaluations")
public interface HttpConfig {

    /** Largest request for one customer: a JSON body, or one line of NDJSON. */
    @WithDefault("1M")
    MemorySize maxRequestSize();

    /** Lines of NDJSON that are evaluated together, and held in memory. */
    @WithDefault("64")
    int linesAtOnce();
}
