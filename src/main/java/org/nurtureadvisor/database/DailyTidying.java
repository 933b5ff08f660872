package org.nurtureadvisor.database;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;

import org.jboss.logging.Logger;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Says when it is time for {@link Tidying}. */
@ApplicationScoped
class DailyTidying {

    private static final Logger LOG = Logger.getLogger(DailyTidying.class);

    private final Event<Tidying> tidying;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor();

    DailyTidying(Event<Tidying> tidying) {
        this.tidying = tidying;
    }

    void begin(@Observes DatabaseReady event) {
        tidying.fire(new Tidying(Instant.now()));
    }

    void everyDay(@Observes StartupEvent event) {
        daily.scheduleWithFixedDelay(this::tidy, 1, 1, TimeUnit.DAYS);
    }

    void end(@Observes ShutdownEvent event) {
        daily.shutdownNow();
    }

    /** What fails today is tried again tomorrow. */
    private void tidy() {
        try {
            tidying.fire(new Tidying(Instant.now()));
        } catch (RuntimeException e) {
            LOG.error("what is past its time could not be removed", e);
        }
    }
}
