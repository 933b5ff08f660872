package org.nurtureadvisor.portfolio.run;

/**
 * What became of customers.
 *
 * @param evaluated placed and recorded
 * @param skipped left as they were: evaluated as of a later instant already, or gone meanwhile
 * @param failed could not be evaluated
 */
record Tally(long evaluated, long skipped, long failed) {

    long sum() {
        return evaluated + skipped + failed;
    }
}
