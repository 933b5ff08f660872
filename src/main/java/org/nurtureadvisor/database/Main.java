package org.nurtureadvisor.database;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;

import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.postgresql.Driver;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/** Starts the service, and before it, where no database is configured, one of its own. */
@QuarkusMain
public class Main {

    private static final String URL = "quarkus.datasource.jdbc.url";
    private static final String DIRECTORY = "nurture.database.directory";

    public static void main(String[] arguments) {
        Config config = ConfigProvider.getConfig();
        Optional<String> url = config.getOptionalValue(URL, String.class);
        if (url.isEmpty()) {
            runWithDatabase(config.getValue(DIRECTORY, Path.class), arguments);
        } else if (isOfPostgreSql(url.get())) {
            Quarkus.run(arguments);
        } else {
            refuse(URL + " is no address such as jdbc:postgresql://host:5432/database.");
        }
    }

    private static boolean isOfPostgreSql(String url) {
        return Driver.parseURL(url, new Properties()) != null;
    }

    private static void runWithDatabase(Path directory, String[] arguments) {
        try (EmbeddedDatabase database = begun(directory)) {
            System.setProperty(URL, database.url());
            Quarkus.run(arguments);
        } finally {
            // Development mode runs this again in the same process.
            System.clearProperty(URL);
        }
    }

    private static EmbeddedDatabase begun(Path directory) {
        try {
            return EmbeddedDatabase.in(directory);
        } catch (IllegalStateException | UncheckedIOException e) {
            refuse(
                    "The service's own PostgreSQL does not start in %s: %s. %s names another folder, %s another PostgreSQL."
                            .formatted(directory, e.getMessage(), DIRECTORY, URL));
            throw e;
        }
    }

    /** Nobody writes a log yet: an exception would come with everything that was to be written. */
    private static void refuse(String reason) {
        System.err.println(reason);
        Runtime.getRuntime().halt(1);
    }
}
