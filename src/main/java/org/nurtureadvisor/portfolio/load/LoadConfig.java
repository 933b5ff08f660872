package org.nurtureadvisor.portfolio.load;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

import java.time.Period;

/** Limits on loads, and how long they are remembered. */
@ConfigMapping(prefix = "nurture.loads")
public interface LoadConfig {

    /** Largest line, record of CSV or element of a JSON array. */
    @WithDefault("64K")
    MemorySize maxLineSize();

    /** Lines that are stored together, in one transaction. */
    @WithDefault("10000")
    int linesAtOnce();

    /** How long a load and its rejected lines can be asked for. They go when another one begins. */
    @WithDefault("P30D")
    Period retention();
}
