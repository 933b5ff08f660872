package org.nurtureadvisor.rules.language;

import java.util.Locale;

/** A part of a rule that is said to people. */
public enum Part {
    /** What to do. */
    ACTION,
    /** Why. */
    BECAUSE,
    /** What to do instead. */
    INSTEAD;

    /** As written in a translation, and, but for the action, as the call of a verb. */
    String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
