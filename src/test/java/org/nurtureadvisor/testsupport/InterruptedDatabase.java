package org.nurtureadvisor.testsupport;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * A database that is away when the service starts. A test has it injected, and lets it come, go and
 * come again, on the same port and with the same data.
 */
public class InterruptedDatabase implements QuarkusTestResourceLifecycleManager {

    private int port;
    private Path data;
    private EmbeddedPostgres server;

    @Override
    public Map<String, String> start() {
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
            data = Files.createTempDirectory("interrupted-database");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "quarkus.datasource.jdbc.url",
                "jdbc:postgresql://127.0.0.1:" + port + "/postgres?user=postgres");
    }

    /** After the database that every test has, and in its place. */
    @Override
    public int order() {
        return 1;
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(this, new TestInjector.MatchesType(InterruptedDatabase.class));
    }

    public void come() throws IOException {
        server =
                EmbeddedPostgres.builder()
                        .setPort(port)
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setServerConfig("listen_addresses", "127.0.0.1")
                        .setServerConfig("unix_socket_directories", "")
                        .setLocaleConfig("locale", "C.UTF-8")
                        .setRegisterShutdownHook(false)
                        .start();
    }

    public void go() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }

    @Override
    public void stop() {
        try {
            go();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
