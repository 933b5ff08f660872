package org.nurtureadvisor.vocabulary;

/** The verb of guardrail rules: what not to do. */
public interface Hold {

    /** Keep this piece of advice from being given. */
    Hold back(Advice advice);

    /** The reason, in words. */
    Hold because(Text reason);
}
