package org.nurtureadvisor.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.runtime.configuration.ConfigurationException;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.hibernate.SessionFactory;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.jboss.logging.Logger;

import java.sql.SQLException;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Looks after the database: brings its tables up to date as soon as it can be reached, and knows
 * whether it can be reached now. The service starts without it, too, and does what needs none.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final DatabaseProbe probe;
    private final Flyway flyway;
    private final SessionFactory sessions;
    private final Event<DatabaseReady> ready;
    private final Event<DatabaseReach> reach;
    private final DatabaseConfig config;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);

    private volatile boolean reachable;
    private volatile boolean prepared;

    /** Why it could not be used when it was last looked for; null where it could. */
    private volatile Obstacle obstacle;

    /** When it last said anything, or all stopped waiting; by {@link System#nanoTime}. */
    private long waitingSince = System.nanoTime();

    /**
     * What keeps the service from the database.
     *
     * @param kind empty where the database said something that no other failure says
     */
    private record Obstacle(Optional<Hindrance> kind, String reason) {

        static Obstacle of(SQLException failure) {
            return new Obstacle(Hindrance.of(failure), failure.getMessage());
        }

        /** It was reached, and its tables cannot be made what the service needs. */
        static Obstacle ofTables(RuntimeException failure) {
            Optional<SQLException> said =
                    Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                            .filter(SQLException.class::isInstance)
                            .map(SQLException.class::cast)
                            .findFirst();
            return new Obstacle(
                    said.flatMap(Hindrance::of).or(() -> Optional.of(Hindrance.REFUSAL)),
                    said.map(SQLException::getMessage).orElse(failure.getMessage()));
        }

        boolean is(Hindrance hindrance) {
            return kind.filter(hindrance::equals).isPresent();
        }
    }

    DatabaseWatch(
            DatabaseProbe probe,
            Flyway flyway,
            SessionFactory sessions,
            Event<DatabaseReady> ready,
            Event<DatabaseReach> reach,
            DatabaseConfig config) {
        this.probe = probe;
        this.flyway = flyway;
        this.sessions = sessions;
        this.ready = ready;
        this.reach = reach;
        this.config = config;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "database-watch");
        thread.setDaemon(true);
        return thread;
    }

    /** Where the database is there, its tables are as they must be before the first request. */
    void start(@Observes @Priority(Interceptor.Priority.PLATFORM_BEFORE) StartupEvent event) {
        look();
        if (refusal().isPresent()) {
            throw new ConfigurationException(
                    "The database refuses the service, which is to be let in and to make its tables."
                            + " Settings say where it is, and who asks:"
                            + " quarkus.datasource.jdbc.url, .username and .password.");
        }
        looks.scheduleWithFixedDelay(
                this::lookAgain, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    /** Before the connections are closed, which would look as if the database had gone. */
    void stop(@Observes ShutdownEvent event) {
        looks.shutdownNow();
    }

    /** Whether it could be reached when it was last looked for, a few seconds ago at most. */
    public boolean isReachable() {
        return reachable;
    }

    /**
     * Why it does not let the service in, or make its tables. Empty where it did so before: then
     * the settings are right, and something else has changed, which may change back.
     */
    Optional<String> refusal() {
        return Optional.ofNullable(obstacle)
                .filter(found -> !prepared && found.is(Hindrance.REFUSAL))
                .map(Obstacle::reason);
    }

    /** Whether its tables are as the service needs them. */
    boolean isPrepared() {
        return prepared;
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("the database cannot be brought up to date", e);
        }
    }

    private void look() {
        boolean found = isUsable();
        boolean changed = found != reachable;
        reachable = found;
        if (changed) {
            LOG.infof("the database can %s", found ? "be reached" : "no longer be reached");
            reach.fire(new DatabaseReach(found));
        }
    }

    private boolean isUsable() {
        try {
            probe.ask();
            if (!prepared) {
                prepare();
            }
            waitAnew();
            obstacle = null;
            return true;
        } catch (SQLException e) {
            note(Obstacle.of(e));
        } catch (FlywayException | SchemaManagementException e) {
            note(Obstacle.ofTables(e));
        }
        return false;
    }

    private void prepare() {
        flyway.migrate();
        sessions.getSchemaManager().validateMappedObjects();
        ready.fire(new DatabaseReady());
        prepared = true;
    }

    /** The same is told once for as long as it lasts: it is looked for every other second. */
    private void note(Obstacle found) {
        if (!found.equals(obstacle)) {
            LOG.warnf("the database cannot be used: %s", found.reason());
        }
        obstacle = found;
        hangUpAtLast();
    }

    /**
     * A statement takes as long as it takes, so nobody but the watch can tell that there will be no
     * answer to it any more.
     */
    private void hangUpAtLast() {
        if (!obstacle.is(Hindrance.AWAY)) {
            waitAnew();
        } else if (System.nanoTime() - waitingSince > config.patience().toNanos()) {
            probe.hangUp();
            waitAnew();
        }
    }

    private void waitAnew() {
        waitingSince = System.nanoTime();
    }
}
