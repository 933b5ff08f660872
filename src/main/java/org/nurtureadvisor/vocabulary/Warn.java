package org.nurtureadvisor.vocabulary;

/** The verb of rules that warn: what deserves a second look. */
public interface Warn {

    /**
     * Warn of something.
     *
     * @param code names the warning, in capitals joined by underscores
     */
    Warn of(String code);

    /** What it is, in words. */
    Warn because(Text reason);
}
