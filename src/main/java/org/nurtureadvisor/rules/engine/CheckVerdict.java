package org.nurtureadvisor.rules.engine;

import java.util.List;

/** What comes of checking an action, the gravest last. */
public enum CheckVerdict {
    /** No rule objects. */
    GO,
    /** It may do harm. */
    CAUTION,
    /** It would do harm. */
    STOP;

    /** What several objections come to. */
    public static CheckVerdict of(List<Objection> objections) {
        return objections.stream()
                .map(Objection::verdict)
                .reduce(GO, (one, other) -> one.compareTo(other) > 0 ? one : other);
    }
}
