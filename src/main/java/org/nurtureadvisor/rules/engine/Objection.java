package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Text;

/**
 * What a rule has against an action.
 *
 * @param verdict CAUTION or STOP
 * @param rule id of the rule
 * @param because its reason, in words
 * @param instead what to do instead, in words; null where the rule does not say
 */
public record Objection(CheckVerdict verdict, String rule, Text because, Text instead) {}
