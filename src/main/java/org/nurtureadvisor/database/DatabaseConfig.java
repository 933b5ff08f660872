package org.nurtureadvisor.database;

import io.quarkus.arc.Unremovable;
import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;

/** Where everything is kept. Asked for before there are beans, and still one of the settings. */
@Unremovable
@ConfigMapping(prefix = "nurture.database")
public interface DatabaseConfig {

    /**
     * Folder of the PostgreSQL that the service starts where {@code quarkus.datasource.jdbc.url}
     * names no other.
     */
    Path directory();
}
