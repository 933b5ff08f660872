package org.nurtureadvisor.portfolio.run;

import java.util.UUID;

/**
 * Names a slice.
 *
 * @param number from 0
 */
record SliceId(UUID run, int number) {

    /** As the task that does it is named. */
    static SliceId of(String task) {
        int slash = task.indexOf('/');
        return new SliceId(
                UUID.fromString(task.substring(0, slash)),
                Integer.parseInt(task.substring(slash + 1)));
    }

    @Override
    public String toString() {
        return run + "/" + number;
    }
}
