package org.nurtureadvisor.vocabulary;

/** The verb of rules that judge what somebody is about to do. */
public interface Check {

    /** This would do harm: do not. */
    Check stop(Action action);

    /** This may do harm: think twice. */
    Check caution(Action action);

    /** The reason, in words. */
    Check because(Text reason);

    /** What to do instead, in words. */
    Check instead(Text action);
}
