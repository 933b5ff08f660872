package org.nurtureadvisor.portfolio.run;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;

import io.quarkus.runtime.ShutdownEvent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;

import org.nurtureadvisor.database.DatabaseReach;
import org.nurtureadvisor.database.DatabaseReady;
import org.nurtureadvisor.rules.ReleaseInForce;

import java.time.Duration;

import javax.sql.DataSource;

/**
 * Does what is scheduled in the database. Each replica has one of these, and they share the work.
 */
@ApplicationScoped
class Jobs {

    /** Said here, as finding it out asks the database, which may be away. */
    static final JdbcCustomization POSTGRESQL = new PostgreSqlJdbcCustomization(false, false);

    private static final int MISSED_HEARTBEATS = 5;
    private static final Duration LONGEST_GOODBYE = Duration.ofSeconds(10);

    private final Housekeeper housekeeper = new Housekeeper();
    private final Scheduler scheduler;
    private final ReleaseInForce rules;

    Jobs(DataSource database, RunTasks tasks, PortfolioConfig config, ReleaseInForce rules) {
        this.rules = rules;
        this.scheduler =
                scheduler(new SchedulerName.Hostname(), housekeeper, database, tasks, config);
    }

    /**
     * @param name of the replica, for people who look into the database
     */
    static Scheduler scheduler(
            SchedulerName name,
            Housekeeper housekeeper,
            DataSource database,
            RunTasks tasks,
            PortfolioConfig config) {
        return Scheduler.create(database, tasks.all())
                .schedulerName(name)
                .jdbcCustomization(POSTGRESQL)
                .housekeeperExecutor(housekeeper)
                .threads(config.threads().orElse(Runtime.getRuntime().availableProcessors()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(config.pollInterval())
                .heartbeatInterval(config.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LONGEST_GOODBYE)
                .build();
    }

    /** Once the rules are sound: a start with others ends, and with it what was begun. */
    void start(@Observes DatabaseReady event) {
        rules.current();
        if (!scheduler.getSchedulerState().isStarted()) {
            scheduler.start();
        }
    }

    /** What cannot be asked for need not be asked for every few seconds. */
    void rest(@Observes DatabaseReach event) {
        if (event.reachable()) {
            housekeeper.resume();
            scheduler.resume();
        } else {
            scheduler.pause();
            housekeeper.rest();
        }
    }

    void look(@Observes(during = TransactionPhase.AFTER_SUCCESS) JobsScheduled event) {
        scheduler.triggerCheckForDueExecutions();
    }

    void stop(@Observes ShutdownEvent event) {
        scheduler.stop();
    }
}
