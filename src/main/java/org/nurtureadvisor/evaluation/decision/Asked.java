package org.nurtureadvisor.evaluation.decision;

/** One customer who is to be evaluated in a round. */
public record Asked(String customer, Extra extra, Round round) {

    /** By what is stored, and nothing else. */
    public static Asked of(String customer, Round round) {
        return new Asked(customer, Extra.NONE, round);
    }
}
