package org.nurtureadvisor.portfolio.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.Scheduler;

import io.quarkus.test.junit.QuarkusTest;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;
import org.nurtureadvisor.database.DatabaseReady;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

import javax.sql.DataSource;

/** What is done of that which is scheduled. */
@QuarkusTest
class JobsTest {

    @Inject DataSource database;
    @Inject RunTasks tasks;
    @Inject PortfolioConfig config;

    /** As when something else that begins with the database fails, and all are told again. */
    @Test
    void jobsBeginOnceHoweverOftenTheDatabaseIsReady() {
        Jobs jobs = new Jobs(database, tasks, config);
        try (Sayings sayings = new Sayings()) {
            jobs.start(new DatabaseReady());
            jobs.start(new DatabaseReady());

            assertThat(sayings.said).containsOnlyOnce("Starting scheduler.");
        } finally {
            jobs.stop(null);
        }
    }

    /** What the scheduler says. */
    private static final class Sayings extends Handler implements AutoCloseable {

        private final Logger logger = Logger.getLogger(Scheduler.class.getName());
        private final List<String> said = new CopyOnWriteArrayList<>();

        Sayings() {
            logger.setLevel(Level.INFO);
            logger.addHandler(this);
        }

        @Override
        public void publish(LogRecord saying) {
            said.add(saying.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {
            logger.removeHandler(this);
            logger.setLevel(null);
        }
    }
}
