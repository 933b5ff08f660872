package org.nurtureadvisor.database;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jboss.logging.Logger;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A PostgreSQL of the service's own, on the loopback, with its data in a folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final EmbeddedPostgres server;
    private final Thread farewell;

    /**
     * @param farewell what the end of the process asks of the server
     */
    private EmbeddedDatabase(EmbeddedPostgres server, Thread farewell) {
        this.server = server;
        this.farewell = farewell;
        Runtime.getRuntime().addShutdownHook(farewell);
    }

    /**
     * Starts a server that keeps its data in a folder between starts.
     *
     * @param directory made where it is missing
     * @throws IllegalStateException if another service uses the folder, or a database cannot be
     *     made in it
     * @throws UncheckedIOException if the server does not start
     */
    public static EmbeddedDatabase in(Path directory) {
        File folder = directory.toAbsolutePath().toFile();
        File data = new File(folder, "postgresql");
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder()
                        .setOverrideWorkingDirectory(new File(folder, "program"))
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setDataDirectoryCustomizer(EmbeddedDatabase::endOrphan)
                        // What was told to be kept has to outlast a power cut.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on");
        try {
            return new EmbeddedDatabase(start(builder), new Thread(() -> askToEnd(data.toPath())));
        } catch (IllegalStateException e) {
            throw isLocked(e) ? inUse(folder, e) : e;
        }
    }

    /** The library has one exception for all that goes wrong; only its message tells. */
    private static boolean isLocked(IllegalStateException failure) {
        return failure.getMessage().startsWith("could not lock");
    }

    private static IllegalStateException inUse(File folder, IllegalStateException cause) {
        return new IllegalStateException(
                "The database in "
                        + folder
                        + " is in use by another service. Each needs a folder of its own"
                        + " (nurture.database.directory), or all the same server"
                        + " (quarkus.datasource.jdbc.url).",
                cause);
    }

    /** Starts a server whose data is gone when it is closed. */
    public static EmbeddedDatabase throwaway() {
        EmbeddedPostgres server = start(EmbeddedPostgres.builder());
        return new EmbeddedDatabase(server, new Thread(() -> close(server)));
    }

    private static EmbeddedPostgres start(EmbeddedPostgres.Builder builder) {
        try {
            return builder.setPGStartupWait(PATIENCE)
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("unix_socket_directories", "")
                    .setServerConfig("timezone", "UTC")
                    .setLocaleConfig("locale", "C.UTF-8")
                    .setRegisterShutdownHook(false)
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not start", e);
        }
    }

    /** For JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        close(server);
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            LOG.trace("the process is ending anyway", e);
        }
    }

    private static void close(EmbeddedPostgres server) {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not stop", e);
        }
    }

    /**
     * The server ends by itself once its last client has left: the service, which is stopping at
     * this moment, still finishes what it is at.
     */
    private static void askToEnd(Path data) {
        postmaster(data).ifPresent(ProcessHandle::destroy);
    }

    /**
     * Ends a server that outlived its service, which was killed. The folder is locked by now, so no
     * living service uses it.
     */
    private static void endOrphan(File data) {
        postmaster(data.toPath()).ifPresent(EmbeddedDatabase::end);
    }

    private static Optional<ProcessHandle> postmaster(Path data) {
        Path file = data.resolve("postmaster.pid");
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).get(0).strip()))
                    .filter(EmbeddedDatabase::isPostgres);
        } catch (IOException e) {
            throw new UncheckedIOException(file + " cannot be read", e);
        }
    }

    /** A number that was a server's may be another program's by now. */
    private static boolean isPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(Path::of)
                .filter(command -> command.getFileName().toString().startsWith("postgres"))
                .isPresent();
    }

    private static void end(ProcessHandle postmaster) {
        LOG.infof("ending PostgreSQL %d, which outlived its service", postmaster.pid());
        postmaster.destroy();
        try {
            postmaster.onExit().get(PATIENCE.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while PostgreSQL ended", e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("PostgreSQL " + postmaster.pid() + " does not end", e);
        }
    }
}
