package org.nurtureadvisor.rules.engine;

/**
 * One criterion of a stage, and whether a customer meets it.
 *
 * @param fact name of the fact it compares; null where it is not a simple comparison of one fact
 * @param text in words
 * @param required what is asked of the fact, {@code >= 3}; null together with {@code fact}
 * @param observed what the fact says; null where unknown, and together with {@code fact}
 */
public record Criterion(
        String fact, String text, Verdict state, String required, Object observed) {}
