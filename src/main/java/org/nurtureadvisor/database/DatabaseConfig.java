package org.nurtureadvisor.database;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithConverter;
import io.smallrye.config.WithDefault;

import org.nurtureadvisor.setting.Interval;

import java.nio.file.Path;
import java.time.Duration;

/**
 * Where everything is kept, and what if it cannot be reached. Asked for before there are beans, and
 * still settings.
 */
@Unremovable
@ConfigMapping(prefix = "nurture.database")
public interface DatabaseConfig {

    /**
     * Folder of the PostgreSQL that the service starts where {@code quarkus.datasource.jdbc.url}
     * names no other.
     */
    Path directory();

    /**
     * How long the database may say nothing before whoever waits for an answer is told that there
     * is none.
     */
    @WithDefault("30S")
    @WithConverter(Interval.class)
    Duration patience();
}
