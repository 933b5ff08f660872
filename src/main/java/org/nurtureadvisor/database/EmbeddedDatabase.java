package org.nurtureadvisor.database;

import io.quarkus.runtime.Application;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.jboss.logging.Logger;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** A PostgreSQL of the service's own, on the loopback, with its data in a folder. */
public final class EmbeddedDatabase implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(EmbeddedDatabase.class);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String PROGRAM = "program";
    private static final Pattern PROCESS = Pattern.compile("[0-9]{1,18}");

    private final EmbeddedPostgres server;
    private final Thread farewell = new Thread(this::closeAfterService);

    private EmbeddedDatabase(EmbeddedPostgres server) {
        this.server = server;
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
                        .setOverrideWorkingDirectory(new File(folder, PROGRAM))
                        .setDataDirectory(data)
                        .setCleanDataDirectory(false)
                        .setDataDirectoryCustomizer(EmbeddedDatabase::endOrphan)
                        // What was told to be kept has to outlast a power cut.
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on");
        try {
            return new EmbeddedDatabase(start(builder));
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
                folder
                        + " is in use by another service, and each needs a folder of its own, or all"
                        + " the same server",
                cause);
    }

    /** Starts a server whose data is gone when it is closed. */
    public static EmbeddedDatabase throwaway() {
        return new EmbeddedDatabase(start(EmbeddedPostgres.builder()));
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
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** For JDBC. */
    public String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres?user=postgres";
    }

    @Override
    public void close() {
        end();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            LOG.trace("the process is ending anyway", e);
        }
    }

    /**
     * At the end of the process all hooks run at once, also the one that stops the service. The
     * service needs the server for what it is still at.
     */
    private void closeAfterService() {
        Application service = Application.currentApplication();
        if (service != null) {
            service.awaitShutdown();
        }
        end();
    }

    private void end() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the embedded PostgreSQL does not stop", e);
        }
    }

    /**
     * Ends a server that outlived its service, which was killed. The folder is locked by now, so no
     * living service uses it, and what else its lock file says is over: PostgreSQL would not start
     * with one that was not written to its end, or that names a process of somebody else by now.
     */
    private static void endOrphan(File data) {
        Path lock = data.toPath().resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                postmaster(lock).ifPresent(EmbeddedDatabase::end);
                Files.deleteIfExists(lock);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(lock + " cannot be read and removed", e);
        }
    }

    /** The server that a lock file names in its first line; without its program none is running. */
    private static Optional<ProcessHandle> postmaster(Path lock) throws IOException {
        Path folder = lock.getParent().resolveSibling(PROGRAM);
        if (!Files.exists(folder)) {
            return Optional.empty();
        }
        Path program = folder.toRealPath();
        return Files.readString(lock, StandardCharsets.ISO_8859_1)
                .lines()
                .limit(1)
                .filter(number -> PROCESS.matcher(number).matches())
                .map(Long::valueOf)
                .flatMap(number -> ProcessHandle.of(number).stream())
                .filter(process -> runs(process, program))
                .findFirst();
    }

    /** Each folder of data has a program of its own. */
    private static boolean runs(ProcessHandle process, Path program) {
        return process.info()
                .command()
                .filter(path -> Path.of(path).startsWith(program))
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
