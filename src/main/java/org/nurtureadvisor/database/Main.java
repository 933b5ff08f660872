package org.nurtureadvisor.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

import java.nio.file.Path;

/** Starts the service, and before it, where no database is configured, one of its own. */
@QuarkusMain
public class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String DIRECTORY = "nurture.database.directory";

    public static void main(String[] arguments) {
        Config config = ConfigProvider.getConfig();
        if (config.getOptionalValue(URL, String.class).isPresent()) {
            Quarkus.run(arguments);
        } else {
            runWithDatabase(config.getValue(DIRECTORY, Path.class), arguments);
        }
    }

    private static void runWithDatabase(Path directory, String[] arguments) {
        try (EmbeddedDatabase database = EmbeddedDatabase.in(directory)) {
            System.setProperty(URL, database.url());
            Quarkus.run(arguments);
        } finally {
            // Development mode runs this again in the same process.
            System.clearProperty(URL);
        }
    }
}
