package org.nurtureadvisor.portfolio.load;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Count;
import org.nurtureadvisor.setting.Retention;
import org.nurtureadvisor.setting.Size;

import java.time.Period;

/** Limits on loads, and how long they are remembered. */
@ConfigMapping(prefix = "nurture.loads")
public interface LoadConfig {

    /** Largest line, record of CSV or element of a JSON array. */
    @WithDefault("64K")
    @WithConverter(Size.class)
    MemorySize maxLineSize();

    /** Lines that are stored together, in one transaction. */
    @WithDefault("10000")
    @WithConverter(Count.class)
    int linesAtOnce();

    /**
     * Loads that one replica takes at once. Each holds a connection to the database as long as its
     * client sends; more than this could leave none for anything else.
     */
    @WithDefault("8")
    @WithConverter(Count.class)
    int atOnce();

    /** How long a load and its rejected lines can be asked for. They go once a day. */
    @WithDefault("P30D")
    @WithConverter(Retention.class)
    Period retention();
}
