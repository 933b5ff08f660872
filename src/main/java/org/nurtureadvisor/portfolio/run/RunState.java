package org.nurtureadvisor.portfolio.run;

/** How far a run is. */
public enum RunState {
    /** Asked for; whom it is about is still to be found out. */
    QUEUED,
    /** Under way. */
    RUNNING,
    /** All customers were come to. */
    DONE,
    /** Ended by request; what was evaluated until then stays. */
    CANCELLED,
    /** It could not be begun. */
    FAILED
}
