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

/**
 * Looks after the database: brings its tables up to date as soon as it can be reached, and knows
 * whether it can be reached now. The service starts without it, too, and does what needs none.
 */
@ApplicationScoped
public class DatabaseWatch {

    private static final Logger LOG = Logger.getLogger(DatabaseWatch.class);
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    /** After so many, some half a minute, nobody gets an answer who still waits for one. */
    private static final int LOOKS_IN_VAIN = 5;

    private final DatabaseProbe probe;
    private final Flyway flyway;
    private final SessionFactory sessions;
    private final Event<DatabaseReady> ready;
    private final Event<DatabaseReach> reach;
    private final ScheduledExecutorService looks =
            Executors.newSingleThreadScheduledExecutor(DatabaseWatch::thread);

    private volatile boolean reachable;
    private volatile boolean prepared;

    /** Why it could not be reached when it was last looked for; null where it could. */
    private volatile SQLException hindrance;

    private int looksInVain;

    DatabaseWatch(
            DatabaseProbe probe,
            Flyway flyway,
            SessionFactory sessions,
            Event<DatabaseReady> ready,
            Event<DatabaseReach> reach) {
        this.probe = probe;
        this.flyway = flyway;
        this.sessions = sessions;
        this.ready = ready;
        this.reach = reach;
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
                    "The database refuses the service. Settings say where it is, and who asks:"
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
     * Why it does not let the service in. Empty where it did so before: then the settings are
     * right, and something else has changed, which may change back.
     */
    Optional<String> refusal() {
        return Optional.ofNullable(hindrance)
                .filter(failure -> !prepared && is(Hindrance.REFUSAL, failure))
                .map(SQLException::getMessage);
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
        boolean found = answers();
        boolean changed = found != reachable;
        if (changed) {
            LOG.infof("the database can %s", found ? "be reached" : "no longer be reached");
        }
        if (found && !prepared) {
            flyway.migrate();
            sessions.getSchemaManager().validateMappedObjects();
            ready.fire(new DatabaseReady());
            prepared = true;
        }
        reachable = found;
        if (changed) {
            reach.fire(new DatabaseReach(found));
        }
    }

    private boolean answers() {
        try {
            probe.ask();
            looksInVain = 0;
            hindrance = null;
            return true;
        } catch (SQLException e) {
            tellOnce(e.getMessage());
            hindrance = e;
            hangUpAtLast(e);
            return false;
        }
    }

    /** The same for as long as it lasts: it is looked for every other second. */
    private void tellOnce(String reason) {
        if (hindrance == null || !Objects.equals(reason, hindrance.getMessage())) {
            LOG.warnf("the database cannot be reached: %s", reason);
        }
    }

    /**
     * A statement takes as long as it takes, so nobody but the watch can tell that there will be no
     * answer to it any more.
     */
    private void hangUpAtLast(SQLException failure) {
        looksInVain = is(Hindrance.AWAY, failure) ? looksInVain + 1 : 0;
        if (looksInVain == LOOKS_IN_VAIN) {
            probe.hangUp();
        }
    }

    private static boolean is(Hindrance hindrance, SQLException failure) {
        return Hindrance.of(failure).filter(hindrance::equals).isPresent();
    }
}
