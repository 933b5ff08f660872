package org.nurtureadvisor.rules.language;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The names that a rule gives, and what they stand for. No name is given twice in a rule. */
final class Names {

    private final Map<String, Term.Variable> given = new HashMap<>();
    private final Set<String> known = new TreeSet<>();

    /** Gives a name, and says whether it was still to be had. */
    boolean give(Term.Variable variable) {
        known.add(variable.name());
        return given.putIfAbsent(variable.name(), variable) == null;
    }

    /** What a name stands for; null where it was not given. */
    Term.Variable variable(String name) {
        return given.get(name);
    }

    boolean isKnown(String name) {
        return known.contains(name);
    }

    /** All that may be spoken of by now. */
    Set<String> known() {
        return known;
    }

    /** What there may be many of, or none, is spoken of only where it is asked about. */
    void leave(Condition.Pattern pattern) {
        pattern.names().forEach(known::remove);
    }
}
