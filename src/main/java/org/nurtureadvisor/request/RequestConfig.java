package org.nurtureadvisor.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Limits on what a request may carry. */
@ConfigMapping(prefix = "nurture.requests")
public interface RequestConfig {

    /** Largest JSON body, or line of NDJSON. */
    @WithDefault("1M")
    MemorySize maxSize();
}
