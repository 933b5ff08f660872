package org.nurtureadvisor.database;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;

/** Where everything is kept. */
@ConfigMapping(prefix = "nurture.database")
public interface DatabaseConfig {

    /**
     * Folder of the PostgreSQL that the service starts where {@code quarkus.datasource.jdbc.url}
     * names no other.
     */
    Path directory();
}
