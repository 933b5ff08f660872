package org.nurtureadvisor.customer;

import org.nurtureadvisor.problem.Finding;

import java.util.Optional;

/** Checks that a text says something, and can be kept. */
final class TextCheck {

    private TextCheck() {}

    /**
     * What is wrong with a text; empty where nothing is.
     *
     * @param name what the text is, as a sentence begins with it
     * @param most characters that it may have
     */
    static Optional<Finding> mistake(String text, String name, int most) {
        if (text.isBlank()) {
            return mistake("MISSING", name + " is blank.");
        }
        if (text.length() > most) {
            return mistake("TOO_LONG", name + " has at most " + most + " characters.");
        }
        return Unicode.isSound(text)
                ? Optional.empty()
                : mistake("WRONG_TYPE", name + " has characters that are none, such as NUL.");
    }

    private static Optional<Finding> mistake(String code, String detail) {
        return Optional.of(Finding.of(code, detail, null));
    }
}
