package org.nurtureadvisor.evaluation;

import java.time.LocalDate;

/**
 * Advice that was dismissed or done, and is not to be given again for a while.
 *
 * @param code of the advice
 * @param topic what it was about; nothing about the same is given instead
 * @param rule id of the rule that gave it
 * @param how what became of it
 * @param until first day on which it may be given again
 * @param facts fingerprint of the facts behind it, as the answer said it: it may be given again as
 *     soon as they differ
 */
public record Settled(
        String code, String topic, String rule, How how, LocalDate until, String facts) {

    /** What settles a piece of advice. */
    public enum How {
        /** Nobody will do it. */
        DISMISSED,
        /** It was done. */
        DONE
    }
}
