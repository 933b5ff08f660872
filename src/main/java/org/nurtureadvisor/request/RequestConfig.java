package org.nurtureadvisor.request;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Size;

/** Limits on what a request may carry. */
@ConfigMapping(prefix = "nurture.requests")
public interface RequestConfig {

    /** Largest JSON body, or line of NDJSON. */
    @WithDefault("1M")
    @WithConverter(Size.class)
    MemorySize maxSize();
}
