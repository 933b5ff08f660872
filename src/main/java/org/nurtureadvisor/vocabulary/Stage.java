package org.nurtureadvisor.vocabulary;

/**
 * One stage of a model.
 *
 * @param code as rules and clients write it, {@code LOYAL}
 * @param title for people
 * @param business what the stage means for the business
 * @param client what the stage means for the client
 * @param optional on a ladder: whether it may be passed over
 * @param dominates in strata: whether it outranks every higher stage that is also reached
 */
public record Stage(
        String code,
        String title,
        String business,
        String client,
        boolean optional,
        boolean dominates) {}
