package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;

/**
 * A piece of advice that a guardrail holds back.
 *
 * @param objection what the guardrail has against it, a STOP
 */
public record Held(Advice advice, Objection objection) {}
