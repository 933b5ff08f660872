package org.nurtureadvisor.testsupport;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

import java.util.Map;

/** Groups of settings for what is tested without a service. */
public final class Settings {

    private Settings() {}

    /**
     * As they are where nothing is set but this.
     *
     * @param set by name
     */
    public static <T> T of(Class<T> group, Map<String, String> set) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(set, "settings", 0))
                .withMapping(group)
                .build()
                .getConfigMapping(group);
    }
}
