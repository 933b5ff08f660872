package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Advice;
import org.nurtureadvisor.vocabulary.Text;

/**
 * A piece of advice that a guardrail holds back.
 *
 * @param guardrail id of the guardrail's rule
 * @param because its reason, in words
 */
public record Held(Advice advice, String guardrail, Text because) {}
