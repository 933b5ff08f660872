package org.nurtureadvisor.rules.language;

import java.util.List;

/**
 * A rule file as read.
 *
 * @param path below the rules folder
 * @param packageName the DRL package of its rules
 * @param rules those that could be read
 * @param mistakes all that is wrong with it; where there are any, it must not be used
 */
public record RuleFile(
        String path, String packageName, List<Rule> rules, List<Diagnostic> mistakes) {

    public RuleFile {
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }
}
