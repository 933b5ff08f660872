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
import org.hibernate.SessionFactory;
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

    /** Why it could not be used when it was last looked for; empty where it could. */
    private volatile Optional<Obstacle> obstacle = Optional.empty();

    /** When it last said anything, or all stopped waiting; by {@link System#nanoTime}. */
    private long waitingSince = System.nanoTime();

    /** What keeps the service from the database. */
    private record Obstacle(Exception failure) {

        boolean is(Hindrance hindrance) {
            return hindrance().filter(hindrance::equals).isPresent();
        }

        /** Whether it is waited for in vain: something has to be mended. */
        boolean lasts() {
            return !is(Hindrance.AWAY) && !is(Hindrance.BUSY);
        }

        /** The failure where nothing else tells of it; null where its reason says all. */
        Exception untold() {
            return hindrance().isEmpty() ? failure : null;
        }

        String reason() {
            return said().map(SQLException::getMessage).orElseGet(failure::toString);
        }

        private Optional<Hindrance> hindrance() {
            return said().flatMap(Hindrance::of);
        }

        /** What the database said, or the way to it. */
        private Optional<SQLException> said() {
            return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
                    .filter(SQLException.class::isInstance)
                    .map(SQLException.class::cast)
                    .findFirst();
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
        obstacle.filter(Obstacle::lasts).ifPresent(DatabaseWatch::end);
        looks.scheduleWithFixedDelay(
                this::lookAgain, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS, TimeUnit.SECONDS);
    }

    private static void end(Obstacle found) {
        if (found.is(Hindrance.REFUSAL)) {
            throw new ConfigurationException(
                    "The database refuses the service, which is to be let in and to make its tables."
                            + " Settings say where it is, and who asks:"
                            + " quarkus.datasource.jdbc.url, .username and .password.");
        }
        throw new IllegalStateException(
                "The database cannot be used: " + found.reason(), found.failure());
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
     * Why it cannot be used until something is mended. Empty where it could be used before: then
     * the settings are right, and something else has changed, which may change back.
     */
    Optional<String> lastingObstacle() {
        return obstacle.filter(found -> !prepared && found.lasts()).map(Obstacle::reason);
    }

    /** Whether its tables are as the service needs them. */
    boolean isPrepared() {
        return prepared;
    }

    private void lookAgain() {
        try {
            look();
        } catch (RuntimeException e) {
            LOG.error("not everybody knows whether the database can be reached", e);
        }
    }

    private void look() {
        Optional<Obstacle> found = ask().or(this::prepare);
        found.ifPresent(this::tell);
        obstacle = found;
        hangUpAtLast();
        turn(found.isEmpty());
    }

    private Optional<Obstacle> ask() {
        try {
            probe.ask();
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(new Obstacle(e));
        }
    }

    /**
     * Flyway, Hibernate and whoever begins now have no kind of failure in common. Only what is
     * wrong with settings or rules is no fault of the database.
     */
    private Optional<Obstacle> prepare() {
        try {
            if (!prepared) {
                flyway.migrate();
                sessions.getSchemaManager().validateMappedObjects();
                ready.fire(new DatabaseReady());
                prepared = true;
            }
            return Optional.empty();
        } catch (ConfigurationException e) {
            throw e;
        } catch (RuntimeException e) {
            return Optional.of(new Obstacle(e));
        }
    }

    /** The same is told once for as long as it lasts: it is looked for every other second. */
    private void tell(Obstacle found) {
        if (!obstacle.map(Obstacle::reason).equals(Optional.of(found.reason()))) {
            LOG.warnf(found.untold(), "the database cannot be used: %s", found.reason());
        }
    }

    private void turn(boolean found) {
        boolean changed = found != reachable;
        reachable = found;
        if (changed) {
            LOG.infof("the database can %s", found ? "be reached" : "no longer be reached");
            reach.fire(new DatabaseReach(found));
        }
    }

    /**
     * A statement takes as long as it takes, so nobody but the watch can tell that there will be no
     * answer to it any more.
     */
    private void hangUpAtLast() {
        if (obstacle.filter(found -> found.is(Hindrance.AWAY)).isEmpty()) {
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
