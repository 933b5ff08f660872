package org.nurtureadvisor.portfolio.mapping;

import io.smallrye.config.ConfigMapping;

import java.nio.file.Path;
import java.util.Optional;

/** Where mappings of one's own come from. */
@ConfigMapping(prefix = "nurture.imports")
public interface ImportsConfig {

    /** Folder of mapping files, besides those inside the application. */
    Optional<Path> directory();
}
