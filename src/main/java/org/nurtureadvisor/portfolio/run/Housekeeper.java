package org.nurtureadvisor.portfolio.run;

import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does what the scheduler does again and again: says that it is alive, and looks for others that
 * are not. A scheduler that rests goes on with that; without the database it would only fail.
 */
final class Housekeeper extends ScheduledThreadPoolExecutor {

    private static final int THREADS = 2;

    private volatile boolean resting;

    Housekeeper() {
        super(THREADS);
    }

    void rest() {
        resting = true;
    }

    void resume() {
        resting = false;
    }

    @Override
    public ScheduledFuture<?> scheduleWithFixedDelay(
            Runnable work, long initialDelay, long delay, TimeUnit unit) {
        return super.scheduleWithFixedDelay(() -> doUnlessResting(work), initialDelay, delay, unit);
    }

    private void doUnlessResting(Runnable work) {
        if (!resting) {
            work.run();
        }
    }
}
