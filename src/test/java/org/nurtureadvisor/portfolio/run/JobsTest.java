package org.nurtureadvisor.portfolio.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.github.kagkarlsson.scheduler.Scheduler;

import io.quarkus.runtime.configuration.ConfigurationException;
import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nurtureadvisor.database.DatabaseReach;
import org.nurtureadvisor.database.DatabaseReady;
import org.nurtureadvisor.rules.ReleaseInForce;
import org.nurtureadvisor.rules.RulesIn;
import org.nurtureadvisor.testsupport.Sayings;
import org.postgresql.ds.PGSimpleDataSource;

import java.nio.file.Path;

import javax.sql.DataSource;

/** What is done of that which is scheduled. */
@QuarkusTest
class JobsTest {

    @Inject DataSource database;
    @Inject RunTasks tasks;
    @Inject PortfolioConfig config;
    @Inject ReleaseInForce rules;

    /** As when something else that begins with the database fails, and all are told again. */
    @Test
    void jobsBeginOnceHoweverOftenTheDatabaseIsReady() {
        Jobs jobs = new Jobs(database, tasks, config, rules);
        try (Sayings sayings = new Sayings(Scheduler.class)) {
            jobs.start(new DatabaseReady());
            jobs.start(new DatabaseReady());

            assertThat(sayings.said()).containsOnlyOnce("Starting scheduler.");
        } finally {
            jobs.stop(null);
        }
    }

    @Test
    void nothingIsTriedAndComplainedOfWhileTheDatabaseIsAway() {
        PGSimpleDataSource nowhere = new PGSimpleDataSource();
        nowhere.setPortNumbers(new int[] {1});
        Jobs jobs = new Jobs(nowhere, tasks, config, rules);
        try (Sayings sayings = new Sayings(Scheduler.class.getPackage())) {
            jobs.rest(new DatabaseReach(false));
            jobs.start(new DatabaseReady());

            await().during(config.heartbeat().multipliedBy(4))
                    .untilAsserted(
                            () ->
                                    assertThat(sayings.said())
                                            .containsExactly(
                                                    "Scheduler is paused.", "Starting scheduler."));
        } finally {
            jobs.stop(null);
        }
    }

    /** What rules say that a start refuses is not to be recorded. */
    @Test
    void noJobBeginsWhereTheRulesAreNotSound(@TempDir Path withoutRules) {
        Jobs jobs = new Jobs(database, tasks, config, new RulesIn(withoutRules).begin());
        try (Sayings sayings = new Sayings(Scheduler.class)) {
            assertThatThrownBy(() -> jobs.start(new DatabaseReady()))
                    .isInstanceOf(ConfigurationException.class);

            assertThat(sayings.said()).isEmpty();
        } finally {
            jobs.stop(null);
        }
    }
}
