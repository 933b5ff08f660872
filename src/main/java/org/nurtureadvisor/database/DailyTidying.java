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
    private static final long MINUTES_OF_A_DAY = TimeUnit.DAYS.toMinutes(1);

    private final Event<Tidying> tidying;
    private final ScheduledExecutorService daily = Executors.newSingleThreadScheduledExecutor();

    DailyTidying(Event<Tidying> tidying) {
        this.tidying = tidying;
    }

    void begin(@Observes StartupEvent event) {
        daily.scheduleWithFixedDelay(this::tidy, 1, MINUTES_OF_A_DAY, TimeUnit.MINUTES);
    }

    void end(@Observes ShutdownEvent event) {
        daily.shutdownNow();
    }

    /** What fails today is tried again tomorrow, and keeps nothing else from going. */
    private void tidy() {
        tidying.fireAsync(new Tidying(Instant.now()))
                .exceptionally(
                        e -> {
                            LOG.error("not all that is past its time could be removed", e);
                            return null;
                        });
    }
}
