package org.nurtureadvisor.evaluation.decision;

import org.nurtureadvisor.request.Now;

/**
 * One customer who is to be evaluated in a round.
 *
 * @param meansNow whether the instant is the moment of asking, as nobody named one
 */
public record Asked(String customer, Extra extra, Round round, boolean meansNow) {

    /** By what is stored, and nothing else. */
    public static Asked of(String customer, Round round) {
        return new Asked(customer, Extra.NONE, round, false);
    }

    /** The same as of this moment, whatever comes later. */
    Asked now() {
        return new Asked(customer, extra, round.asOf(Now.inMicros()), false);
    }
}
