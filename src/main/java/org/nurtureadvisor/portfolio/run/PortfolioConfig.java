package org.nurtureadvisor.portfolio.run;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Count;
import org.nurtureadvisor.setting.Interval;
import org.nurtureadvisor.setting.Retention;

import java.time.Duration;
import java.time.Period;
import java.util.Optional;

/** How runs over the portfolio are done, and how long they are remembered. */
@ConfigMapping(prefix = "nurture.portfolio")
public interface PortfolioConfig {

    /** Customers that are evaluated in one transaction. */
    @WithDefault("100")
    @WithConverter(Count.class)
    int sliceSize();

    /** Slices that a replica does at once; as many as it has processors, unless it is said. */
    Optional<@WithConverter(Count.class) Integer> threads();

    /** How often a replica looks for something to do. */
    @WithDefault("1s")
    @WithConverter(Interval.class)
    Duration pollInterval();

    /**
     * How often a replica says that it is still at work. What it is at falls to another one when it
     * has not done so five times.
     */
    @WithDefault("2s")
    @WithConverter(Interval.class)
    Duration heartbeat();

    /** How long a run and its failures can be asked for after it has ended. They go once a day. */
    @WithDefault("P90D")
    @WithConverter(Retention.class)
    Period retention();
}
