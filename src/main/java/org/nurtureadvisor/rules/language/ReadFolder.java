package org.nurtureadvisor.rules.language;

import org.nurtureadvisor.diagnostic.Diagnostic;

import java.util.List;

/**
 * A folder as read.
 *
 * @param rules those that could be read
 * @param mistakes all that is wrong with its files by themselves
 */
record ReadFolder<R>(R rules, List<Diagnostic> mistakes) {

    ReadFolder {
        mistakes = List.copyOf(mistakes);
    }

    /**
     * Whether it says all that it is meant to say. A file with mistakes may well have held the rule
     * that is missed elsewhere: one mistake, one message.
     */
    boolean isSound() {
        return mistakes.isEmpty();
    }
}
