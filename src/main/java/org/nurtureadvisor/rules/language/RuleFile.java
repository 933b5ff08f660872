package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;

import java.util.List;

/**
 * A rule file as read.
 *
 * @param rules those that could be read
 * @param mistakes all that is wrong with it; where there are any, it must not be used
 */
public record RuleFile(List<Rule> rules, List<Diagnostic> mistakes) {

    public RuleFile {
        rules = List.copyOf(rules);
        mistakes = List.copyOf(mistakes);
    }
}
