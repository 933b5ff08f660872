package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Text;

/**
 * What deserves a second look.
 *
 * @param model id of the model whose rule warns; null where it is about several
 * @param rule id of the rule that warns
 * @param code names the warning, {@code SKIPPED_STEP}
 * @param because what it is, in words
 */
public record Warning(String model, String rule, String code, Text because) {}
