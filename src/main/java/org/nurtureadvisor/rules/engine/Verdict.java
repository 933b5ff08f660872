package org.nurtureadvisor.rules.engine;

/** Whether a criterion holds. */
public enum Verdict {
    /** It holds. */
    MET,
    /** It does not. */
    UNMET,
    /** The answer hangs on a fact that is not known. */
    UNKNOWN
}
