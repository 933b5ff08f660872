package org.nurtureadvisor.rules.engine;

import org.nurtureadvisor.vocabulary.Text;

import java.util.ArrayList;
import java.util.List;

/**
 * What deserves a second look.
 *
 * @param model id of the model whose rule warns; null where it is about several
 * @param rule id of the rule that warns
 * @param code names the warning, {@code SKIPPED_STEP}
 * @param because what it is, in words
 */
public record Warning(String model, String rule, String code, Text because) {

    /** A rule may find its reason in more than one placement, and say the same of each. */
    static List<Warning> once(List<Warning> warnings) {
        List<Warning> once = new ArrayList<>(warnings.size());
        for (Warning warning : warnings) {
            if (!once.contains(warning)) {
                once.add(warning);
            }
        }
        return once;
    }
}
