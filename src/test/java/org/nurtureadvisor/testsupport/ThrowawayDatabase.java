package org.nurtureadvisor.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;

import org.nurtureadvisor.database.EmbeddedDatabase;

import java.util.Map;

/** Gives every test that runs the service an empty database. Found through META-INF/services. */
public class ThrowawayDatabase implements QuarkusTestResourceLifecycleManager {

    private EmbeddedDatabase database;

    @Override
    public Map<String, String> start() {
        database = EmbeddedDatabase.throwaway();
        return Map.of("quarkus.datasource.jdbc.url", database.url());
    }

    @Override
    public void stop() {
        database.close();
    }
}
